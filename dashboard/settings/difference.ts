import { fieldWords } from './words.ts'

/** What one policy says otherwise than another, field by field, in words. */
export interface Change {
  /** 'rules', 'refund_limit': the field it is in */
  field: string
  label: string
  /** '' = was not there */
  before: string
  /** '' = is not there any more */
  after: string
}

type Fields = Record<string, unknown>

/** In the order in which the page has its fields; those it does not know come last, by their names. */
export function changesBetween(before: object, after: object): Change[] {
  const names = [...new Set([...Object.keys(fieldWords), ...Object.keys(before), ...Object.keys(after)])]
  return names.flatMap((field) => changesOf(field, (before as Fields)[field], (after as Fields)[field]))
}

function changesOf(field: string, before: unknown, after: unknown): Change[] {
  const was = partsOf(field, before)
  const is = partsOf(field, after)
  const labels = [...new Set([...was.keys(), ...is.keys()])]
  return labels.flatMap((label) => {
    const change = { field, label, before: was.get(label) ?? '', after: is.get(label) ?? '' }
    return change.before === change.after ? [] : [change]
  })
}

const days = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday']

/** A field as lines that can be held against those of another policy: a rule is known by its name, a day by its own. */
function partsOf(field: string, value: unknown): Map<string, string> {
  const title = fieldWords[field] ?? field.replaceAll('_', ' ')
  if (value === undefined) return new Map()
  if (field === 'service_hours' && Array.isArray(value))
    return new Map(value.map((hours, day) => [`Open on ${days[day]}`, hoursOf(hours)]))
  if (field === 'holidays' && Array.isArray(value)) return new Map(value.map((date) => [`Closed on ${date}`, 'closed']))
  if (Array.isArray(value)) return new Map(value.map((one, index) => [`${title}: ${nameOf(one, index)}`, linesOf(one)]))
  if (typeof value === 'object' && value !== null)
    return new Map(Object.entries(value).map(([name, one]) => [`${title}: ${name}`, linesOf(one)]))
  return new Map([[title, linesOf(value)]])
}

const hoursOf = (hours: unknown): string => {
  if (hours === null || hours === undefined) return 'closed'
  const { opens, closes } = hours as { opens?: string; closes?: string }
  return `${opens ?? '?'} to ${closes ?? '?'}`
}

function nameOf(one: unknown, index: number): string {
  const { name, language, reason } = Object(one) as { name?: string; language?: string; reason?: string }
  const words = [name, language, reason?.replaceAll('_', ' ')].filter((word) => word !== undefined && word !== '')
  return words.length > 0 ? words.join(', ') : `number ${index + 1}`
}

function linesOf(value: unknown): string {
  if (typeof value === 'string') return value
  if (typeof value !== 'object' || value === null) return String(value)
  const { name: _, ...rest } = value as Fields
  return Object.entries(rest)
    .map(([key, one]) => `${key.replaceAll('_', ' ')}: ${typeof one === 'object' ? JSON.stringify(one) : String(one)}`)
    .join(' · ')
}
