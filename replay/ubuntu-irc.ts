import type { Converter, Dialogue } from './dialogue.ts'
import { convertChannel } from './irc.ts'

/** #ubuntu: the date and the minute of each line. Names stand for other people in every log, so they carry the log's name. */
export const ubuntuIrc: Converter = {
  note: 'times are exact to the minute (zone unknown, read as UTC); no bot in front: each question is a request to the people; nothing says when one is settled',
  convert: (dialogue) =>
    convertChannel(dialogue, {
      channel: 'ubuntu_irc',
      people: `ubuntu-${dialogue.split_key}`,
      timeOf: clockOf(dialogue),
    }),
}

/** Minutes after midnight; a step back of more than half a day is the next day. */
function clockOf(dialogue: Dialogue): (turn: { min?: number }) => number | null {
  const midnight = Date.parse(`${dialogue.date}T00:00:00Z`)
  let before = 0
  let days = 0
  return ({ min }) => {
    if (min === undefined || Number.isNaN(midnight)) return null
    if (min < before - 720) days += 1
    before = min
    return midnight + (days * 1440 + min) * 60_000
  }
}
