import { expect, test } from 'vitest'
import { defaultPolicy } from '../../../contract/policy.ts'
import { readPromise, readPromisedTime } from '../../../pipeline/fold/read-promise.ts'
import { isSteep } from '../../growth.ts'

/** A Sunday. */
const at = Date.parse('2026-11-22T20:30:00Z')
const read = (text: string, policy = defaultPolicy) => readPromise(text, at, policy)
const when = (text: string, policy = defaultPolicy) => {
  const found = read(text, policy)
  return found?.callback_at ? new Date(found.callback_at).toISOString() : null
}
const coming = "I'm connecting you with an agent."

test.each([
  [
    "I'm bringing in our specialist, Sarah. She has our full chat history and will be with you in less than 2 minutes.",
    120,
  ],
  ['An agent will be with you in 5 minutes.', 300],
  ['An agent will be with you within two minutes.', 120],
  ['An agent will be with you in about 10 mins.', 600],
  ['An agent will join in the next 3 minutes.', 180],
  ['An agent will be with you in 5-10 minutes.', 600],
  ['An agent will be with you in 5 to 10 minutes.', 600],
  ['Someone will be with you in 30 seconds.', 30],
  ['A specialist will reply within an hour.', 3600],
  ['A specialist will reply in half an hour.', 1800],
  ['A specialist will respond within 1 hour and 30 minutes.', 5400],
  ['An agent will be with you within a minute.', 60],
  [`${coming} The wait is about 4 minutes.`, 240],
  [`${coming} Estimated wait time: 15 minutes.`, 900],
  ["I'm connecting you with Sarah, she will be with you in less than 2 minutes.", 120],
  ['Sarah will be with you in less than 2 minutes.', 120],
  ['Please hold while I transfer you to a live agent. The wait is about 3 minutes.', 180],
  ['Ein Mitarbeiter ist in weniger als 2 Minuten bei Ihnen.', 120],
  ['Ich verbinde Sie mit einem Kollegen. Die Wartezeit beträgt etwa fünf Minuten.', 300],
  ['Un agente le atenderá en menos de 5 minutos.', 300],
  ['En menos de 10 minutos le atiende una especialista.', 600],
  ['In etwa 4 Minuten übernimmt eine Kollegin.', 240],
  ['La comunico con una asesora, espere 3 minutos por favor.', 180],
  ['Je vous passe un conseiller, patientez 5 minutes.', 300],
  ['Un conseiller sera avec vous dans 10 minutes.', 600],
  ["I've put you in the queue for a live agent. Your estimated wait is 12 minutes.", 720],
  ['Ich übergebe Sie an meine Kollegin, sie ist in ca. 4 Minuten für Sie da.', 240],
  ['Ihre Anfrage wurde an einen Berater weitergeleitet, die Wartezeit beträgt 7 Minuten.', 420],
  ['Le pongo en contacto con mi compañero en menos de 2 minutos.', 120],
  ['Vous allez être mis en contact avec un conseiller dans un délai de 10 minutes.', 600],
  ['Your Friday order is with our support team; an agent will join in 4 minutes.', 240],
])('is a transfer with its time: %s', (text, eta_seconds) => {
  expect(read(text)).toEqual({ kind: 'transfer', eta_seconds, callback_at: 0 })
})

test.each([
  coming,
  'An agent will be with you shortly.',
  'An agent will be with you in a moment.',
  'An agent will be with you in a minute.',
  'An agent will be with you in a few minutes.',
  'It takes more than 10 minutes, but an agent will be with you.',
  `${coming} Your refund takes 5 days.`,
  `${coming} You waited 20 minutes, sorry.`,
  "I'm connecting you with an agent about the 2 days delay.",
  "I'm connecting you with an agent about your Monday delivery.",
  "I'm connecting you with an agent who joined 5 minutes ago.",
])('is a transfer without a time: %s', (text) => {
  expect(read(text)).toEqual({ kind: 'transfer', eta_seconds: 0, callback_at: 0 })
})

test.each([
  ['Eine Beraterin ruft Sie morgen um 11 Uhr an.', '2026-11-23T11:00:00.000Z'],
  ['Wir melden uns morgen um 14 Uhr bei Ihnen.', '2026-11-23T14:00:00.000Z'],
  ['Morgen um 9 Uhr rufen wir Sie zurück.', '2026-11-23T09:00:00.000Z'],
  ['La llamaremos mañana a las 10.', '2026-11-23T10:00:00.000Z'],
  ['Nos pondremos en contacto mañana a las 11.', '2026-11-23T11:00:00.000Z'],
  ['On vous rappelle demain à 10h.', '2026-11-23T10:00:00.000Z'],
  ['Nous vous contacterons dans 2 heures.', '2026-11-22T22:30:00.000Z'],
  ["We'll come back to you by Wednesday.", '2026-11-25T23:59:00.000Z'],
  ['Our team will reply by the end of the day.', '2026-11-22T23:59:00.000Z'],
  ['Ein Kollege meldet sich bis Dienstag bei Ihnen.', '2026-11-24T23:59:00.000Z'],
  ['Un conseiller vous rappellera d’ici mardi.', '2026-11-24T23:59:00.000Z'],
  ['I opened a ticket for you; support will write to you within 3 hours.', '2026-11-22T23:30:00.000Z'],
  ['You will receive a call from our team tomorrow at 4pm.', '2026-11-23T16:00:00.000Z'],
  ['The billing team is informed; our team will email you within 6 hours.', '2026-11-23T02:30:00.000Z'],
])('is a callback, also where nobody is named or the verb comes first: %s', (text, callback_at) => {
  expect([read(text)?.kind, when(text)]).toEqual(['callback', callback_at])
})

test.each([
  ["Our team is offline, but I've flagged this for priority response at 8:00 AM tomorrow.", '2026-11-23T08:00:00.000Z'],
  ["Our team is offline, we'll be back at 8:00 AM tomorrow.", '2026-11-23T08:00:00.000Z'],
  ["We'll call you back tomorrow at 3 pm.", '2026-11-23T15:00:00.000Z'],
  ['An agent will call you at 9:15 p.m. today.', '2026-11-22T21:15:00.000Z'],
  ['A specialist will contact you on Tuesday at 10 a.m.', '2026-11-24T10:00:00.000Z'],
  ['Someone will reach out at 14:30 on Monday.', '2026-11-23T14:30:00.000Z'],
  ['Someone will reach out at 7 am.', '2026-11-23T07:00:00.000Z'],
  ["We'll call you back at 3 tomorrow.", '2026-11-23T15:00:00.000Z'],
  ['An agent will call you by noon tomorrow.', '2026-11-23T12:00:00.000Z'],
  ['Someone will get back to you within 24 hours.', '2026-11-23T20:30:00.000Z'],
  ['A member of our team will contact you within 24 hours.', '2026-11-23T20:30:00.000Z'],
  ['A specialist will reply within 24 hours.', '2026-11-23T20:30:00.000Z'],
  ["We'll get back to you in 2 hours.", '2026-11-22T22:30:00.000Z'],
  ['An agent will call you the day after tomorrow at 9 am.', '2026-11-24T09:00:00.000Z'],
  ['Ein Mitarbeiter meldet sich morgen um 8 Uhr.', '2026-11-23T08:00:00.000Z'],
  ['Un agente le llamará mañana a las 9:30.', '2026-11-23T09:30:00.000Z'],
  ['Un conseiller vous rappellera demain à 14h30.', '2026-11-23T14:30:00.000Z'],
  ['An agent will call you at 8:00 AM on Monday, January 4.', '2027-01-04T08:00:00.000Z'],
  ['An agent will call you on the 4th of December at 3 pm.', '2026-12-04T15:00:00.000Z'],
  ['Ein Mitarbeiter meldet sich am Montag, 4. Januar um 8:30 Uhr.', '2027-01-04T08:30:00.000Z'],
  ['Un agente le llamará el lunes, 4 de enero a las 9:30.', '2027-01-04T09:30:00.000Z'],
  ['Un conseiller vous rappellera lundi 4 janvier à 14h30.', '2027-01-04T14:30:00.000Z'],
])('is a callback: %s', (text, callback_at) => {
  expect([read(text)?.kind, when(text)]).toEqual(['callback', callback_at])
})

test.each([
  ["We'll call you back tomorrow.", '2026-11-23T23:59'],
  ['A specialist will email you by end of day tomorrow.', '2026-11-23T23:59'],
  ["We'll get back to you by the end of the business day on Tuesday.", '2026-11-24T23:59'],
  ['Someone will contact you by close of business Wednesday.', '2026-11-25T23:59'],
  ['A specialist will email you by end of day.', '2026-11-22T23:59'],
  ['An agent will call you on Friday afternoon.', '2026-11-27T18:00'],
  ['Good morning, an agent will call you tomorrow.', '2026-11-23T23:59'],
  ["Our team is offline, but they'll get back to you first thing tomorrow.", '2026-11-23T12:00'],
  ['Someone will contact you in the morning.', '2026-11-23T12:00'],
  ['An agent will be with you tomorrow morning.', '2026-11-23T12:00'],
  ['A colleague will email you by tomorrow noon.', '2026-11-23T12:00'],
  ['Wir melden uns morgen bei Ihnen.', '2026-11-23T23:59'],
  ['Unser Team ist gerade nicht da, aber ein Kollege ruft Sie am Dienstag an.', '2026-11-24T23:59'],
  ['No puedo ayudarle con eso, pero le llamaremos el viernes por la tarde.', '2026-11-27T18:00'],
  ['Nous vous rappellerons demain matin.', '2026-11-23T12:00'],
])('a day without an hour is kept until it is over: %s', (text, callback_at) => {
  expect([read(text)?.kind, when(text)?.slice(0, 16)]).toEqual(['callback', callback_at])
})

test('working days are those of the workspace, else Monday to Friday', () => {
  const texts = [
    'Our team will get back to you within 3 business days.',
    'Sie erhalten innerhalb von drei Werktagen eine Antwort von uns.',
    'Un agente se pondrá en contacto con usted en 3 días hábiles.',
    'Un conseiller vous contactera sous 3 jours ouvrés.',
  ]
  // Friday: Monday is a holiday
  const friday = Date.parse('2026-11-27T10:00:00Z')
  const until = (policy: typeof defaultPolicy) =>
    texts.map((text) => new Date(readPromise(text, friday, policy)?.callback_at ?? 0).toISOString().slice(0, 10))
  expect(until(defaultPolicy)).toEqual(Array(4).fill('2026-12-02'))
  expect(until({ ...defaultPolicy, holidays: ['2026-11-30'] })).toEqual(Array(4).fill('2026-12-03'))
  const day = { opens: '08:00', closes: '17:00' }
  const service_hours = [day, day, day, day, day, day, null]
  expect(until({ ...defaultPolicy, service_hours })).toEqual(Array(4).fill('2026-12-01'))
})

test('a good morning is no tomorrow', () => {
  expect(when('Guten Morgen, ein Kollege meldet sich bei Ihnen.')).toBeNull()
  expect(when('Guten Morgen, wir rufen Sie um 22 Uhr an.')).toBe('2026-11-22T22:00:00.000Z')
})

test('the day and the time are those of the workspace, also when its clocks change', () => {
  const zone = (time_zone: string) => ({ ...defaultPolicy, time_zone })
  const text = 'An agent will call you at 8:00 AM tomorrow.'
  expect(when(text, zone('America/New_York'))).toBe('2026-11-23T13:00:00.000Z')
  // it is Monday there already
  expect(when(text, zone('Asia/Tokyo'))).toBe('2026-11-23T23:00:00.000Z')
  const before = Date.parse('2026-10-24T20:00:00Z')
  expect(readPromise(text, before, zone('Europe/Berlin'))?.callback_at).toBe(Date.parse('2026-10-25T07:00:00Z'))
})

test('a callback without a time is one, and nobody is blamed for the hour', () => {
  expect(read("Our team is offline, but I've flagged this for a response.")).toEqual({
    ...{ kind: 'callback', eta_seconds: 0, callback_at: 0 },
  })
})

test('who is to be contacted waits for a callback, also without its time', () => {
  expect(read('Your case was escalated to our technical team, they will contact you shortly.')).toEqual({
    ...{ kind: 'callback', eta_seconds: 0, callback_at: 0 },
  })
})

test('being connected in a time is a promise to who waits for a person, and may be about a line else', () => {
  const text = "You'll be connected in about 3 minutes."
  expect(readPromise(text, at, defaultPolicy, true)).toEqual({ kind: 'transfer', eta_seconds: 180, callback_at: 0 })
  expect(readPromise("You'll be connected.", at, defaultPolicy, true)).toBeNull()
  expect(read(text)).toBeNull()
})

test.each([
  'I can connect you in 2 minutes.',
  'Would you like me to transfer you? It takes 2 minutes.',
  "I'm connecting your device with Alexa in 2 minutes.",
  'Your kettle will be with you in 2 days.',
  "We'll be back with new shoes in spring.",
  "We'll get back to you.",
  'Our office is open from 8:00 AM to 6:00 PM.',
  'Your parcel will arrive tomorrow at 8:00 AM.',
  'It takes 5 minutes to reset the router.',
  'I can transfer you if you like, the wait is 5 minutes.',
  'An agent will not be able to help before 8 am.',
  'We will return your deposit on Monday.',
  "We'll text you a code in 30 seconds.",
  "We'll be back in stock on Monday.",
  "We'll be back with a new collection tomorrow.",
  'You will receive a refund within 5 business days.',
  'Su pedido llegará mañana.',
  'Would you like us to call you back at 3 pm?',
  "If I can't help, an agent will be with you in 5 minutes.",
])('is no promise: %s', (text) => {
  expect(read(text)).toBeNull()
})

test('in another zone than the one that is known, or in the past, no time is read', () => {
  expect(when('An agent will call you at 8 am EST tomorrow.')).toBeNull()
  expect(when('An agent will call you today at 8 am.')).toBeNull()
})

test('the words of a promise that is none by its form are read for their time alone', () => {
  expect(readPromisedTime('transfer', 'Ann is here in two minutes', at, defaultPolicy)?.eta_seconds).toBe(120)
  expect(readPromisedTime('callback', 'Tomorrow at 9 am', at, defaultPolicy)?.callback_at).toBe(
    Date.parse('2026-11-23T09:00:00Z'),
  )
  expect(readPromisedTime('transfer', 'Ann is coming', at, defaultPolicy)).toBeNull()
})

test.each(['in 5 to 10 ', 'an agent will ', 'at 8 at 8', 'we will ', 'half an hour ', '1 2 3 ', 'ich habe '])(
  'a text made to be slow is not: %s',
  (word) => {
    const reading = (times: number) => () => read(`${coming} ${word.repeat(times)}`)
    expect(isSteep(reading(750), reading(3000))).toBe(false)
  },
)

/** A Tuesday, half past eleven in Berlin. */
const tuesday = Date.parse('2026-11-24T10:30:00Z')
const said = (text: string) => {
  const found = readPromise(text, tuesday, { ...defaultPolicy, time_zone: 'Europe/Berlin' })
  if (found === null) return 'nothing'
  return [found.kind, found.eta_seconds || (found.callback_at ? new Date(found.callback_at).toISOString() : '')].join(' ').trim() // biome-ignore format: one line
}

test.each([
  ['Un conseiller vous rappellera demain à 9h.', 'callback 2026-11-25T08:00:00.000Z'],
  ['Notre équipe est absente et un conseiller vous rappellera demain à 9h.', 'callback 2026-11-25T08:00:00.000Z'],
  ['Notre équipe est hors ligne, nous vous répondrons demain à 9h.', 'callback 2026-11-25T08:00:00.000Z'],
  ['Nuestro equipo está desconectado, le responderemos mañana a las 9.', 'callback 2026-11-25T08:00:00.000Z'],
])('a word that a time zone is called like elsewhere is a word: %s', (text, expected) => {
  expect(said(text)).toBe(expected)
})
test.each(['A colleague will call you at 9 am EST.', 'An agent will call you at 3 PM (ET).'])(
  'an hour in a zone of its own is no instant: %s',
  (text) => {
    expect(said(text)).toBe('callback')
  },
)

test.each([
  ['Unser Team ist gerade nicht da, wir melden uns morgen um 8 Uhr.', 'callback 2026-11-25T07:00:00.000Z'],
  ['Unser Team ist nicht da und ein Kollege ruft Sie morgen um 8 Uhr an.', 'callback 2026-11-25T07:00:00.000Z'],
  ["Notre équipe n'est pas là et un conseiller vous rappellera demain à 9h.", 'callback 2026-11-25T08:00:00.000Z'],
  ['Ein Kollege wird Sie nicht anrufen.', 'nothing'],
  ['Un agente no le llamará.', 'nothing'],
  ['Je ne peux pas vous aider, un conseiller ne vous rappellera pas.', 'nothing'],
  ['Wenn Sie möchten, rufen wir Sie morgen um 8 Uhr an.', 'nothing'],
])('a “not” takes back only what it stands beside: %s', (text, expected) => {
  expect(said(text)).toBe(expected)
})

test.each([
  ['Hang tight, a live agent will hop on in under 3 minutes.', 'transfer 180'],
  ["I've asked a colleague to step in; she'll be here within 90 seconds.", 'transfer 90'],
  ['I have escalated this to our tier-2 team, who will respond by Friday noon.', 'callback 2026-11-27T11:00:00.000Z'],
  ['You will be contacted tomorrow at 9 AM.', 'callback 2026-11-25T08:00:00.000Z'],
  ["I'll have someone from billing reach out before 5pm today.", 'callback 2026-11-24T16:00:00.000Z'],
  ['Connecting you to support…', 'transfer'],
  ['Ich leite Sie an den Kundendienst weiter. Das dauert ungefähr 5 Minuten.', 'transfer 300'],
  ['Un compañero le contestará en unos minutos.', 'transfer'],
  ['Un de nos spécialistes reprendra contact avec vous sous 24 heures.', 'callback 2026-11-25T10:30:00.000Z'],
  ['Ich hole einen Kollegen dazu, er meldet sich in spätestens 3 Minuten.', 'transfer 180'],
  ['Un collègue va vous répondre dans quelques instants.', 'transfer'],
  ['A specialist will answer you within the hour.', 'transfer 3600'],
  ['Un agente le atenderá, tardará 3 minutos.', 'transfer 180'],
  ['Un agente se pondrá en contacto con usted en las próximas 24 horas.', 'callback 2026-11-25T10:30:00.000Z'],
])('a person is on the way, in other words: %s', (text, expected) => {
  expect(said(text)).toBe(expected)
})

test.each([
  'I asked someone on the team to update the article.',
  'You will be contacted by the courier.',
  'I can have someone reach out tomorrow if you like.',
  'Should I ask a colleague to step in?',
  'Connecting you to Wi-Fi takes 2 minutes.',
  'To connect to support, type "agent".',
  'Our tier-2 plan costs $30 and will be active within 2 hours.',
  'You will be e-mailed a receipt within 5 minutes.',
  'You will be contacted only if the seller agrees.',
])('nobody is on the way: %s', (text) => {
  expect(said(text)).toBe('nothing')
})
