import { isStop, type Line } from './line.ts'

const asking = new Set('how why what when where which who'.split(' '))
const inverted = new Set(
  "do does did can could is are will would should am was were has have don't doesn't didn't can't couldn't won't isn't aren't shouldn't".split(
    ' ',
  ),
)
const subjects = new Set('i you we it they he she there this that the my your'.split(' '))
const joining = new Set('and or also but plus then'.split(' '))

/** How many questions a message asks: one for each question mark, or more where English words show more before it. */
export function countQuestions({ typed }: Line): number {
  let count = 0
  let begin = 0
  for (let i = 0; i < typed.length; i++) {
    if (typed[i] === '?') count += Math.max(1, countClauses(typed, begin, i))
    if (isStop(typed[i] as string)) begin = i + 1
  }
  return count
}

/** "why does …, how do I …, and can I …" asks three things. */
function countClauses(typed: readonly string[], from: number, to: number): number {
  const at = (i: number): string => (i < to ? (typed[i] as string) : '')
  let count = 0
  for (let i = from; i < to; i++) {
    const begins = i === from || joining.has(at(i - 1))
    if (asking.has(at(i)) ? inverted.has(at(i + 1)) || inverted.has(at(i + 2)) : begins && isInverted(at(i), at(i + 1)))
      count++
  }
  return count
}

const isInverted = (verb: string, subject: string): boolean => inverted.has(verb) && subjects.has(subject)
