import { expect, test, vi } from 'vitest'
import { createLog } from '../../server/log.ts'

function written(stream: 'stderr', act: () => void): string {
  const spy = vi.spyOn(process[stream], 'write').mockReturnValue(true)
  try {
    act()
    return spy.mock.calls.map(([text]) => String(text)).join('')
  } finally {
    spy.mockRestore()
  }
}

test('plain lines say what a person has to know, with the reason', () => {
  const text = written('stderr', () => {
    const log = createLog('info', true)
    log.info('not this')
    log.error({ err: new Error('no route') }, 'the receiver is away')
  })
  expect(text).toMatch(/^\d\d:\d\d:\d\d error the receiver is away: no route\n$/)
})

test('what a client sent cannot write a log line of its own', () => {
  const text = written('stderr', () => createLog('info', true).warn('bad\n12:00:00 error \u001b[31mforged'))
  expect(text.split('\n')).toHaveLength(2)
  expect(text).not.toContain('\u001b')
})
