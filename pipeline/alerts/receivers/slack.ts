import { cutText } from '../../text.ts'
import { endOf, exactly, minuteOf } from '../limits.ts'
import { type AlertMessage, headlineOf, isOver, readNotice } from '../notice.ts'
import { fingerprintOf, type Receiver } from './receiver.ts'
import { httpUrl, type ReceiverOptions, senderTo } from './sender.ts'

/**
 * A channel of Slack, by an incoming webhook. Slack knows no repeats: a message that was sent again after a time-out may
 * stand there twice, so each says which alert it is of. @see https://docs.slack.dev/messaging/sending-messages-using-incoming-webhooks
 */
export interface SlackOptions extends ReceiverOptions {
  /** `https://hooks.slack.com/services/…`: a secret */
  url: string
}

const HEADER_LENGTH = 150
const SECTION_LENGTH = 3000
const ALT_LENGTH = 2000
/** HTTP status of what it does not understand or cannot fetch */
const REFUSED = 400
/** Slack takes about one a second. */
const MOST_PER_MINUTE = 50
const RED = '#d92d20'
const GREEN = '#079455'

/** @throws Error when the url cannot be used; never names it */
export function createSlack(options: SlackOptions): Receiver {
  const { name } = options
  const url = httpUrl(name, options.url)
  const send = senderTo(url, options, [], true)
  return {
    name,
    fingerprint: fingerprintOf(url.href),
    most_per_minute: MOST_PER_MINUTE,
    async send({ body }, signal) {
      const message = readNotice(body)
      const outcome = await send(JSON.stringify(messageOf(message)), signal)
      // it refuses the whole message for a picture that it cannot fetch
      const isForItsPicture = outcome.status === REFUSED && pictureOf(message).length > 0
      return isForItsPicture ? send(JSON.stringify(messageOf(message, false)), signal) : outcome
    },
  }
}

function messageOf(message: AlertMessage, hasPicture = true) {
  const { data } = message
  const over = isOver(message)
  const headline = headlineOf(message)
  return {
    text: escaped(`${headline} (${data.workspace || 'several workspaces'}). ${data.summary}`, SECTION_LENGTH),
    unfurl_links: false,
    unfurl_media: false,
    attachments: [{ color: over ? GREEN : RED, blocks: blocksOf(message, headline, hasPicture) }],
  }
}

function blocksOf(message: AlertMessage, headline: string, hasPicture: boolean) {
  const { data } = message
  const over = isOver(message)
  return [
    { type: 'header', text: { type: 'plain_text', text: cutText(headline, HEADER_LENGTH) } },
    section(escaped(data.summary, SECTION_LENGTH)),
    context(limitsOf(data)),
    ...(hasPicture ? pictureOf(message) : []),
    ...(over ? [] : [...partsOf(data), ...groupedOf(data)]),
    {
      type: 'actions',
      elements: [
        button('Open the live page', data.dashboard_url),
        ...(over || data.chart_url === '' ? [] : [button('See the chart', data.chart_url)]),
        ...(over || data.runbook_url === '' ? [] : [button('What to do', data.runbook_url)]),
      ],
    },
    context(`${data.workspace || 'several workspaces'} · ${data.rule} · ${data.alert_id}`),
  ]
}

/** It fetches the picture from outside, so only where Baton is reached by https: of an alert that fires, if it has one. */
const pictureOf = (message: AlertMessage) => {
  const { chart, chart_url } = message.data
  if (isOver(message) || chart === null || !chart_url.startsWith('https://')) return []
  return [{ type: 'image', image_url: chart_url, alt_text: cutText(chart.title, ALT_LENGTH) }]
}

/** 'since 2026-11-22 09:32 UTC · limit 1 · ends under 0.9': a title that somebody renamed says none of it. */
const limitsOf = (data: AlertMessage['data']): string =>
  [`since ${minuteOf(data.since)}`, `limit ${exactly(data.threshold)}`, endOf(data)]
    .filter((part) => part !== '')
    .join(' · ')

/** What the score is made of, and which handoffs to look at first. */
function partsOf({ parts, worst_handoffs, likely_causes }: AlertMessage['data']) {
  const figures = Object.entries(parts)
    .slice(0, MOST_FIELDS)
    .map(([name, value]) => ({ type: 'mrkdwn', text: `*${wordsOf(name)}*\n${shown(value)}` }))
  const links = worst_handoffs.map(
    ({ url, handoff_id, wait_minutes }) => `• <${url}|${escaped(handoff_id, 80)}>, ${wait_minutes.toFixed(1)} min`,
  )
  const causes = likely_causes.map((cause) => `• ${escaped(cause, 300)}`)
  return [
    ...(figures.length === 0 ? [] : [{ type: 'section', fields: figures }]),
    ...(causes.length === 0
      ? []
      : [section(cutText(`*What changed meanwhile*\n${causes.join('\n')}`, SECTION_LENGTH))]),
    ...(links.length === 0 ? [] : [section(cutText(`*Look at these first*\n${links.join('\n')}`, SECTION_LENGTH))]),
  ]
}

/** The worst of many, as far as there is room. */
function groupedOf({ grouped }: AlertMessage['data']) {
  if (grouped === undefined) return []
  const lines = grouped.top.map(
    ({ dashboard_url, workspace, summary }) =>
      `• <${dashboard_url}|${escaped(workspace, 80)}> ${escaped(summary, 200)}`,
  )
  const shown = linesWithin(lines, SECTION_LENGTH - 100)
  const rest = grouped.count - shown.length
  return [section([...shown, ...(rest > 0 ? [`… and ${rest} more`] : [])].join('\n'))]
}

/** Whole lines only: a link that is cut is none. */
function linesWithin(lines: readonly string[], length: number): string[] {
  let room = length
  return lines.filter((line) => {
    room -= line.length + 1
    return room >= 0
  })
}

const MOST_FIELDS = 10
const shown = (value: number | null): string =>
  value === null ? '–' : Number.isInteger(value) ? String(value) : value.toFixed(2)

/** 'wait_part' → 'Wait part', 'waiting_count' → 'Waiting'. */
function wordsOf(column: string): string {
  const words = column.replace(/_count$/, '').replaceAll('_', ' ')
  return words.charAt(0).toUpperCase() + words.slice(1)
}

const button = (text: string, url: string) => ({ type: 'button', text: { type: 'plain_text', text }, url })
const context = (text: string) => ({
  type: 'context',
  elements: [{ type: 'mrkdwn', text: escaped(text, SECTION_LENGTH) }],
})
const section = (text: string) => ({ type: 'section', text: { type: 'mrkdwn', text } })

const entities: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;' }

/** As text and not as markup, at most `length` long afterwards; an entity is never cut in two. */
function escaped(text: string, length: number): string {
  let out = ''
  for (const character of text) {
    const next = entities[character] ?? character
    if (out.length + next.length > length) break
    out += next
  }
  return out
}
