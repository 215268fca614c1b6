import { describe, expect, test } from 'vitest'
import type { TriggerHit, TriggerName } from '../../contract/decision.ts'
import { reasons } from '../../contract/decision.ts'
import { defaultPolicy, type Policy } from '../../contract/policy.ts'
import { type DecisionInput, decide, type FreeAgent } from '../../pipeline/decide.ts'
import { customerTurn, historyOf } from './triggers/ask.ts'

const hit = (trigger: TriggerName): TriggerHit => ({
  trigger,
  tier: reasons[trigger],
  score: 1,
  threshold: 1,
  evidence: [{ event_id: 'e-now' }],
})
const briefing = { sentences: [], facts: [] }
const there = { online: 1, busy: 0, free_slots: 1 }
const staffed = (...agents: FreeAgent[]): Pick<DecisionInput, 'staff'> => ({
  staff: () => ({ availability: there, agents }),
})
const gone: Pick<DecisionInput, 'staff'> = {
  staff: () => ({ availability: { online: 0, busy: 0, free_slots: 0 }, agents: [] }),
}
const sarah = { agent_id: 'a-9', name: 'Sarah', free_slots: 1 }
const weekdays = (opens: string, closes: string): Policy['service_hours'] => [
  ...Array.from({ length: 5 }, () => ({ opens, closes })),
  null,
  null,
]

/** Sunday 22 November 2026, 09:00 UTC. */
function decideOn(triggers: TriggerName[], over: Partial<DecisionInput> = {}) {
  return decide({
    workspace: 'acme',
    turn: customerTurn('hello'),
    received_at: 1000,
    hits: triggers.map(hit),
    history: historyOf([]),
    policy: defaultPolicy,
    ...staffed(sarah),
    eta: () => 120,
    now: () => 1006,
    brief: () => briefing,
    ...over,
  })
}

describe('what nobody could look for', () => {
  const notJudgedIn = (text: string, language: string, triggers: TriggerName[] = []) =>
    decideOn(triggers, { turn: customerTurn(text, language) }).not_judged

  test('in English everything was judged, and the decision says nothing of it', () => {
    expect(decideOn([])).not.toHaveProperty('not_judged')
  })

  test('in German the hard rules are judged, the mood is not', () => {
    expect(notJudgedIn('Wo ist mein Paket?', 'de-AT')).toEqual({
      ...{ language: 'de', triggers: ['frustration'] },
    })
  })

  test('in a language without rules only what repeats a message is judged', () => {
    const found = notJudgedIn("Dov'è il mio pacco?", 'it-IT')
    const every = Object.entries(reasons).flatMap(([name, tier]) => (tier > 1 && name !== 'policy_rule' ? [name] : []))
    expect(found?.language).toBe('it-IT')
    expect([...found!.triggers].sort()).toEqual(every.filter((name) => name !== 'repetition').sort())
  })

  test('what fired was judged', () => {
    expect(notJudgedIn('che shit', 'it', ['profanity'])?.triggers).not.toContain('profanity')
  })

  test('a message in another script than the stated language’s is in a language nobody knows', () => {
    expect(notJudgedIn('私は人と話したい', 'en')?.language).toBe('und')
  })

  test('a bot’s answer is judged by its numbers in any language', () => {
    const turn = { event: { ...customerTurn('').event, type: 'message.bot' as const }, signals: null }
    expect(decideOn([], { turn })).not.toHaveProperty('not_judged')
  })
})

describe('action and tier', () => {
  test('nothing fired: the bot goes on, without a promise', () => {
    const decision = decideOn([])
    expect(decision).toMatchObject({ action: 'continue', tier: 0, triggers: [] })
    expect(decision.promise).toBeUndefined()
  })

  test.each<[TriggerName[], string, number]>([
    [['low_confidence'], 'offer_human', 1],
    [['repetition'], 'escalate_urgent', 2],
    [['human_request'], 'escalate', 3],
    [['account_deletion'], 'escalate', 3],
    [['low_confidence', 'profanity'], 'escalate_urgent', 2],
    [['formal_complaint', 'frustration'], 'escalate_urgent', 3],
  ])('%j → %s, tier %i', (triggers, action, tier) => {
    expect(decideOn(triggers)).toMatchObject({ action, tier })
  })

  test('the request for a person is the first reason, whatever else fired', () => {
    expect(decideOn(['account_deletion', 'profanity', 'human_request']).triggers[0]!.trigger).toBe('human_request')
  })

  test('reasons of a higher tier come first, all are listed', () => {
    expect(decideOn(['profanity', 'formal_complaint']).triggers.map((one) => one.trigger)).toEqual([
      'formal_complaint',
      'profanity',
    ])
  })

  test.each(['queue', 'agent'] as const)(
    'while the %s has it the action is continue and the triggers are listed',
    (holder) => {
      const decision = decideOn(['human_request'], { history: { ...historyOf([]), holder } })
      expect(decision).toMatchObject({ action: 'continue', tier: 3 })
      expect(decision.triggers).toHaveLength(1)
      expect(decision.promise).toBeUndefined()
    },
  )

  test('it names the policy’s version and mode', () => {
    expect(decideOn([], { policy: { ...defaultPolicy, version: 12, mode: 'observe' } })).toMatchObject({
      policy_version: 12,
      mode: 'observe',
    })
  })
})

describe('sameness', () => {
  test('only the two timing fields differ when the same event is decided again', () => {
    const first = decideOn(['repetition'])
    const again = decideOn(['repetition'], { now: () => 999_000 })
    expect({ ...again, decided_at: '', latency_ms: 0 }).toEqual({ ...first, decided_at: '', latency_ms: 0 })
  })

  test('the id differs by workspace and by event', () => {
    const id = decideOn([]).decision_id
    expect(decideOn([], { workspace: 'acm' }).decision_id).not.toBe(id)
    expect(
      decideOn([], { turn: { ...customerTurn('hello'), event: { ...customerTurn('hello').event, event_id: 'e-2' } } })
        .decision_id,
    ).not.toBe(id)
  })

  test('the latency is the time since receipt', () => {
    expect(decideOn([]).latency_ms).toBe(6)
  })
})

describe('promise of a transfer', () => {
  test('it names the free agent and the ETA', () => {
    expect(decideOn(['high_value_refund']).promise).toEqual({
      kind: 'transfer',
      agent_id: 'a-9',
      agent_name: 'Sarah',
      eta_seconds: 120,
      text: "I'm bringing in our specialist, Sarah, to help with this refund. They have our full chat history and will be with you in less than 2 minutes.",
    })
  })

  test('an agent without a name is a specialist', () => {
    const { promise } = decideOn(['repetition'], staffed({ ...sarah, name: '' }))
    expect(promise).not.toHaveProperty('agent_name')
    expect(promise!.text).toMatch(/^I'm bringing in our specialist to help with this\./)
  })

  test('the agent with most free slots is promised, then the lowest id, in whatever order they come', () => {
    const agents = [
      { ...sarah, agent_id: 'c' },
      { ...sarah, agent_id: 'b', free_slots: 2 },
      { ...sarah, agent_id: 'a', free_slots: 2 },
    ]
    expect(decideOn(['repetition'], staffed(...agents)).promise!.agent_id).toBe('a')
    expect(decideOn(['repetition'], staffed(...agents.toReversed())).promise!.agent_id).toBe('a')
  })

  test('an agent without a free slot is never promised', () => {
    expect(decideOn(['repetition'], staffed({ ...sarah, free_slots: 0 })).promise!.kind).toBe('callback')
  })

  test('a name or topic cannot smuggle a template in', () => {
    expect(decideOn(['repetition'], staffed({ ...sarah, name: '{eta}$&' })).promise!.text).toContain(
      'specialist, {eta}$&,',
    )
  })
})

describe('promise of a callback', () => {
  const callback = (policy: Partial<Policy>, at = '2026-11-22T09:00:00.000Z') => {
    const turn = customerTurn('hello')
    return decideOn(['repetition'], {
      ...gone,
      turn: { ...turn, event: { ...turn.event, occurred_at: at } },
      policy: { ...defaultPolicy, ...policy },
    }).promise!
  }

  test('the team is closed: the next opening, in the workspace’s zone and words', () => {
    expect(callback({ service_hours: weekdays('08:00', '17:00'), time_zone: 'America/New_York' })).toEqual({
      kind: 'callback',
      callback_at: '2026-11-23T13:00:00.000Z',
      text: "Our team is offline, but I've flagged this for priority response at 8:00 AM tomorrow.",
    })
  })

  test('after hours before a weekend it is Monday', () => {
    const { callback_at, text } = callback({ service_hours: weekdays('08:00', '17:00') }, '2026-11-20T18:00:00.000Z')
    expect(callback_at).toBe('2026-11-23T08:00:00.000Z')
    expect(text).toContain('8:00 AM on Monday')
  })

  test('over holidays it is the first day after them, with its date when that is a week away', () => {
    const closed = { service_hours: weekdays('08:00', '17:00'), holidays: ['2026-12-24', '2026-12-25'] }
    const { callback_at, text } = callback(closed, '2026-12-23T18:00:00.000Z')
    expect([callback_at, text]).toEqual(['2026-12-28T08:00:00.000Z', expect.stringContaining('8:00 AM on Monday.')])
    const long = ['24', '25', '28', '29', '30', '31'].map((day) => `2026-12-${day}`)
    const later = callback({ ...closed, holidays: [...long, '2027-01-01'] }, '2026-12-23T18:00:00.000Z')
    expect(later.text).toContain('8:00 AM on Monday, January 4.')
  })

  test('before hours it is today', () => {
    expect(callback({ service_hours: weekdays('08:00', '17:00') }, '2026-11-23T06:00:00.000Z').text).toContain(
      '8:00 AM today',
    )
  })

  test('open but everybody taken: an hour later, on the quarter hour', () => {
    expect(callback({ service_hours: weekdays('08:00', '17:00') }, '2026-11-23T10:07:00.000Z').callback_at).toBe(
      '2026-11-23T11:15:00.000Z',
    )
  })

  test('open, but not for another hour: the next morning', () => {
    expect(callback({ service_hours: weekdays('08:00', '17:00') }, '2026-11-23T16:30:00.000Z').callback_at).toBe(
      '2026-11-24T08:00:00.000Z',
    )
  })

  test('hours past midnight belong to the day they began on', () => {
    const hours = weekdays('20:00', '02:00')
    expect(callback({ service_hours: hours }, '2026-11-25T00:10:00.000Z').callback_at).toBe('2026-11-25T01:15:00.000Z')
  })

  test('the opening keeps its wall-clock time over a clock change', () => {
    const berlin = {
      service_hours: Array.from({ length: 7 }, () => ({ opens: '08:00', closes: '17:00' })),
      time_zone: 'Europe/Berlin',
    }
    expect(callback(berlin, '2026-10-24T18:00:00.000Z').callback_at).toBe('2026-10-25T07:00:00.000Z')
    expect(callback(berlin, '2026-03-28T18:00:00.000Z').callback_at).toBe('2026-03-29T06:00:00.000Z')
  })

  test('without hours, and with nobody there, no time is promised: nobody knows one', () => {
    expect(callback({})).toEqual({
      kind: 'callback',
      text: "Our team is offline, but I've flagged this for priority response as soon as somebody is back.",
    })
  })

  test('without hours, while all are taken: an hour later, on the quarter hour', () => {
    const { callback_at } = decideOn(['repetition'], staffed()).promise!
    expect(callback_at).toBe('2026-11-22T10:00:00.000Z')
  })

  test('while no agent ever told a status the hours say when nobody is there; else nothing is promised', () => {
    const unknown = { staff: () => ({ availability: null, agents: [] }) }
    const promiseAt = (policy: Partial<Policy>) =>
      decideOn(['repetition'], { ...unknown, policy: { ...defaultPolicy, ...policy } })
    const closed = promiseAt({ service_hours: weekdays('08:00', '17:00') })
    expect(closed.promise).toMatchObject({ kind: 'callback', callback_at: '2026-11-23T08:00:00.000Z' })
    expect(closed).not.toHaveProperty('availability')
    const day = { opens: '08:00', closes: '17:00' }
    for (const policy of [{}, { service_hours: Array(7).fill(day) }])
      expect(promiseAt(policy)).not.toHaveProperty('promise')
  })

  test('in German the words are German', () => {
    const policy = {
      language: 'de',
      callback_text: 'Wir melden uns {opening}.',
      time_zone: 'Europe/Berlin',
      service_hours: weekdays('08:00', '17:00'),
    }
    expect(callback(policy).text).toBe('Wir melden uns morgen um 8:00.')
  })
})

describe('the words of a promise', () => {
  const told = (over: Partial<DecisionInput> & { texts?: Policy['texts'] }, policy: Partial<Policy> = {}) =>
    decideOn(['high_value_refund'], { ...over, policy: { ...defaultPolicy, ...policy } }).promise?.text

  test('German, Spanish and French customers are told in their language, whatever the workspace speaks', () => {
    expect(['de-AT', 'es', 'fr', 'it', ''].map((language) => told({ language }))).toEqual([
      'Ich hole unsere Fachkraft, Sarah, dazu, um Ihnen bei dieser Erstattung zu helfen. Der ganze Chatverlauf liegt dort vor, die Antwort kommt in weniger als 2 Minuten.',
      'Le paso con nuestro especialista, Sarah, para ayudarle con este reembolso. Tiene todo el historial de este chat y le responderá en menos de 2 minutos.',
      "Je fais appel à notre spécialiste, Sarah, pour vous aider avec ce remboursement. Tout l'historique de cet échange lui est transmis, la réponse arrive dans moins de 2 minutes.",
      ...Array(2).fill(
        "I'm bringing in our specialist, Sarah, to help with this refund. They have our full chat history and will be with you in less than 2 minutes.",
      ),
    ])
  })

  test('nobody is told in two languages at once', () => {
    const german = { language: 'de' }
    expect([
      told({ language: 'en' }, german),
      told({ language: 'pl' }, german),
      told({ language: 'nl' }, { language: 'pl' }),
    ]).toEqual([
      expect.stringMatching(/to help with this refund\. .* less than 2 minutes\./),
      expect.stringMatching(/dieser Erstattung .* weniger als 2 Minuten\./),
      expect.stringMatching(/to help with this refund\. .* less than 2 minutes\./),
    ])
  })

  test('without an agent’s name the words about it go in every language', () => {
    const nameless = staffed({ ...sarah, name: '' })
    for (const language of ['de', 'es', 'fr', 'en'])
      expect(told({ language, ...nameless })).not.toMatch(/[{},] ?,|\{| {2}/)
  })

  test('a callback names its day in the customer’s language and the workspace’s zone', () => {
    const closed = { service_hours: weekdays('08:00', '17:00'), time_zone: 'Europe/Berlin' }
    const all = ['de', 'es', 'fr'].map((language) => told({ language, ...gone }, closed))
    expect(all.map((text) => text?.split(': ')[1])).toEqual([
      'Sie hören von uns morgen um 8:00.',
      'le responderemos mañana a las 8:00.',
      'réponse demain à 8:00.',
    ])
  })

  test('a team that is there and taken is not said to be offline, in any of the four languages', () => {
    const closing = { service_hours: weekdays('08:00', '17:00'), time_zone: 'Europe/Berlin' }
    expect(['en', 'de', 'es', 'fr', 'pl'].map((language) => told({ language, ...staffed() }, closing))).toEqual([
      "Everyone on our team is with another customer right now, but I've flagged this for priority response at 8:00 AM tomorrow.",
      'Unser Team ist gerade ganz im Gespräch. Ich habe Ihr Anliegen mit Vorrang vorgemerkt: Sie hören von uns morgen um 8:00.',
      'Todo nuestro equipo está atendiendo a otros clientes. He marcado su consulta como prioritaria: le responderemos mañana a las 8:00.',
      "Toute notre équipe est occupée avec d'autres clients. J'ai signalé votre demande comme prioritaire : réponse demain à 8:00.",
      "Everyone on our team is with another customer right now, but I've flagged this for priority response at 8:00 AM tomorrow.",
    ])
  })

  test('without a time a workspace’s own words are said where they name none, else Baton’s in the customer’s language', () => {
    const own = { callback_text: 'We call you {opening}.' }
    const all = ['en', 'de', 'es', 'fr', 'pl'].map((language) => told({ language, ...gone }, own))
    expect(all).toEqual([
      "Our team is offline, but I've flagged this for priority response as soon as somebody is back.",
      'Unser Team ist gerade nicht da. Ich habe Ihr Anliegen mit Vorrang vorgemerkt: Sie hören von uns, sobald jemand zurück ist.',
      'Nuestro equipo no está disponible ahora. He marcado su consulta como prioritaria: le responderemos en cuanto alguien esté de vuelta.',
      "Notre équipe n'est pas disponible. J'ai signalé votre demande comme prioritaire : réponse dès que quelqu'un sera de retour.",
      "Our team is offline, but I've flagged this for priority response as soon as somebody is back.",
    ])
    const texts = { texts: [{ language: 'de', callback_text: 'Wir rufen Sie zurück.' }] }
    expect(told({ language: 'de', ...gone }, texts)).toBe('Wir rufen Sie zurück.')
  })

  test('a workspace says the same of a callback, whether its team is gone or taken', () => {
    const hours = { service_hours: Array(7).fill({ opens: '08:00', closes: '17:00' }) }
    const own = { ...hours, callback_text: 'We call you {opening}.' }
    const texts = { ...hours, texts: [{ language: 'de', callback_text: 'Rückruf {opening}.' }] }
    for (const staff of [gone, staffed()]) {
      expect(told({ language: 'en', ...staff }, own)).toBe('We call you 10:00 AM today.')
      expect(told({ language: 'de', ...staff }, texts)).toBe('Rückruf heute um 10:00.')
    }
  })

  test('words of the workspace’s own come before Baton’s', () => {
    expect(told({ language: 'de' }, { transfer_text: 'One moment, {agent_name} comes.' })).toBe(
      'One moment, Sarah comes.',
    )
  })

  test('of the workspace’s texts the nearest to language and reason is said', () => {
    const texts: Policy['texts'] = [
      { reason: 'high_value_refund', transfer_text: 'refund' },
      { reason: 'formal_complaint', transfer_text: 'complaint' },
      { language: 'de', transfer_text: 'deutsch, {eta}' },
      { language: 'de-AT', reason: 'high_value_refund', transfer_text: 'Rückzahlung' },
      { language: 'fr', callback_text: 'rappel' },
    ]
    const languages = ['de-AT', 'de', 'de-CH', 'en', 'fr', '']
    expect(languages.map((language) => told({ language }, { texts }))).toEqual([
      'Rückzahlung',
      'deutsch, 2 Minuten',
      'deutsch, 2 Minuten',
      'refund',
      'refund',
      'refund',
    ])
  })

  test('a text for everybody is said to everybody', () => {
    const texts = [{ transfer_text: 'any' }]
    expect(['en', 'fr', ''].map((language) => told({ language }, { texts }))).toEqual(['any', 'any', 'any'])
  })

  test('a language that is none is no reason to fail', () => {
    expect(told({ language: 'de_DE and more' })).toContain('Sarah')
  })

  test('who writes German without saying so is answered in German', () => {
    const turn = customerTurn('Ich möchte bitte mit einem echten Menschen sprechen', '')
    expect(turn.signals?.language).toBe('de')
    expect(told({ turn })).toContain('unsere Fachkraft')
  })
})
