import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { redactEvent, redactText } from '../../ingest/redact.ts'
import { isSteep } from '../growth.ts'
import { type Door, openDoor } from './door.ts'

describe('what leaves a text', () => {
  test.each([
    ['an e-mail address', 'write to ann.lee+shop@example.co.uk please', 'write to [email] please'],
    ['one in letters beyond ASCII', 'jörg@müller.de', '[email]'],
    ['one that is spelled out', 'ann.lee at example dot co dot uk', '[email]'],
    ['one in brackets', 'ann(at)example.com', '[email]'],
    ['a card', 'card 4111 1111 1111 1111, exp 12/27', 'card [card], exp 12/27'],
    ['a card with its date and code', 'card 4111 1111 1111 1111 12/27 cvv 123', 'card [card] 12/27 cvv 123'],
    ['a card between other digits', 'from 5 4111111111111111 10', 'from 5 [card] 10'],
    ['a card with points, or spread wide', '4111.1111.1111.1111 or 4111  1111  1111  1111', '[card] or [card]'],
    ['an IBAN before a word', 'ES91 2100 0418 4502 0005 1332 por favor', '[iban] por favor'],
    ['a short IBAN before a word', 'BE68 5390 0754 7034 from me', '[iban] from me'],
    ['an IBAN in dashes', 'iban DE89-3704-0044-0532-0130-00', 'iban [iban]'],
    ['a card of fifteen digits', '3782-822463-10005', '[card]'],
    ['an IBAN', 'IBAN DE89 3704 0044 0532 0130 00.', 'IBAN [iban].'],
    ['an IBAN without spaces', 'gb82west12345698765432', '[iban]'],
    ['a social security number', 'SSN 123-45-6789', 'SSN [ssn]'],
    ['an address of the internet', 'from 192.168.1.20 and 2001:db8::8a2e:370:7334', 'from [ip] and [ip]'],
    ['a number with its country', 'call +49 (0)151 2345 6789 now', 'call [phone] now'],
    ['an American number', '(555) 123-4567 or 555.123.4567', '[phone] or [phone]'],
    ['a British and a French number', '07700 900123, 01 23 45 67 89', '[phone], [phone]'],
    ['digits behind a word for a telephone', 'my number is 5551234567', 'my number is [phone]'],
    [
      '… in other languages',
      'mi teléfono es 612345678 / Handynummer: 015123456789',
      'mi teléfono es [phone] / Handynummer: [phone]',
    ],
    [
      'a date of birth in words',
      'my birthday is January 5, 1980; geb. 01.02.1980',
      'my birthday is [date of birth]; geb. [date of birth]',
    ],
    [
      'a date of birth',
      'I was born on 12/04/1986, née le 1/2/90',
      'I was born on [date of birth], née le [date of birth]',
    ],
    [
      'full-width and other scripts’ digits',
      '４１１１１１１１１１１１１１１１ ٤١١١ ١١١١ ١١١١ ١١١١ bob＠example.com',
      '[card] [card] [email]',
    ],
    [
      'what is broken up by invisible characters',
      'ann\u200b@exam\u200bple.com 4111\u200b111111111111',
      '[email] [card]',
    ],
  ])('%s', (_, text, redacted) => expect(redactText(text)).toBe(redacted))

  test.each([
    'order 100-200-3000, invoice 0049-1234-5678, order number 00491234567890',
    'order #A-1043, booking 4111111111111112, case 20260012345678',
    'tracking 1Z999AA10123456784 and 112-1234567-1234567',
    'it cost $1,234.56 on 2026-11-22 at 12:30:45',
    'version 10.0.0.1 on Windows 11, error 0x80070057',
    'GB12 ABCD 3456 7890 is no IBAN',
    'meet me at example, look at example.com',
    'I have 2 of 3 left, 100 000 in stock, 1-2-3',
    'flight BA2490 from 10:15 to 12:40, seat 14-20',
  ])('stays in %s', (text) => expect(redactText(text)).toBe(text))

  test('what the sender names himself by stays: ids are not texts', () => {
    const event = { type: 'message.customer', conversation_id: 'ann@example.com', text: 'hi' } as const
    expect(redactEvent(event)).toBe(event)
  })

  test('comments and attributes are texts, too', () => {
    const rated = { type: 'csat.submitted', conversation_id: 'c', score: 2, comment: 'mail ann@example.com' } as const
    expect(redactEvent({ ...rated, attributes: { plan: 'gold', contact: '+1 555 123 4567' } })).toMatchObject({
      comment: 'mail [email]',
      attributes: { plan: 'gold', contact: '[phone]' },
    })
  })

  test.each([
    '1',
    '1 ',
    '1-',
    'a',
    'a.',
    'a@',
    '0 ',
    '(0',
    ':',
    'a at ',
    'GB12 ',
    '+1',
    '1.',
    'tel ',
    'ﷺ1',
    'я@',
    '１',
    '4111 ',
  ])('ten thousand characters made to be slow are not: %s', (piece) => {
    const redacting = (length: number) => () => redactText(piece.repeat(length / piece.length))
    expect(isSteep(redacting(2500), redacting(10_000))).toBe(false)
  })
})

describe('at the door', () => {
  let door: Door
  beforeAll(async () => {
    door = await openDoor({ redacts: () => true })
  })
  afterAll(() => door.stop())
  const message = { type: 'message.customer', conversation_id: 'c-1', text: 'I am ann@example.com, order A-1043' }
  const storedText = async () => (await door.stored()).flatMap(({ lines }) => lines).join('\n')

  test('nothing that was redacted reaches the stream, neither of events nor of what is refused', async () => {
    await door.send({ ...message, event_id: 'e-1' })
    await door.send(JSON.stringify({ ...message, event_id: 'e-2' }), { 'content-type': 'application/x-ndjson' })
    await door.send({ ...message, event_id: 'e-3', type: 'message.nobody' })
    const text = await storedText()
    expect(text.match(/I am \[email\], order A-1043/g)).toHaveLength(3)
    expect(text).not.toContain('ann@example.com')
  })

  test('what is refused is redacted as what it says, not as how JSON writes it', async () => {
    const text = 'hi\n4111 1111 1111 1111\u2028and\nann@example.com'
    const body = JSON.stringify({ type: 'message.nobody', conversation_id: 'c-1', deep: [{ text }] })
    await door.send(body.replace('@', '\\u0040'))
    const stored = (await storedText()).split('\n').at(-1) ?? ''
    expect(stored).toContain('[card]')
    expect(stored).not.toMatch(/1111|example/)
  })

  test('an id that is made of a message says nothing of what was redacted in it', async () => {
    const idOf = async (text: string) =>
      (await (await door.send({ ...message, text })).json()).derived_event_ids[0].event_id
    expect(await idOf('I am ann@example.com')).toBe(await idOf('I am bob@example.com'))
  })
})
