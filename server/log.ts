import { type DestinationStream, type Logger, pino } from 'pino'

/**
 * The log: JSON lines on stdout for machines; in the demo plain lines on stderr, and only what a person has to know.
 * @param level a level of pino
 */
export function createLog(level: string, plain: boolean): Logger {
  const options = {
    level: plain && level === 'info' ? 'warn' : level,
    base: null,
    timestamp: pino.stdTimeFunctions.isoTime,
  }
  return plain ? pino(options, plainLines(process.stderr)) : pino(options)
}

function plainLines(out: { write(line: string): unknown }): DestinationStream {
  return {
    write(line) {
      const {
        time,
        level,
        msg = '',
        err,
      } = JSON.parse(line) as { time: string; level: number; msg?: string; err?: { message: string } }
      const reason = err === undefined || err.message === msg ? '' : `: ${err.message}`
      const label = pino.levels.labels[level] ?? ''
      out.write(`${time.slice(11, 19)} ${label} ${oneLine(`${msg}${reason}`)}\n`)
    },
  }
}

/** What a client sent may be part of a message: it must not be able to write log lines of its own. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is looked for
const oneLine = (text: string): string => text.replace(/[\u0000-\u001f\u007f-\u009f]+/g, ' ')
