import { describe, expect, test } from 'vitest'
import { factsOf } from '../../pipeline/answers.ts'
import type { Message } from '../../pipeline/history.ts'
import { findRepeats, rememberFacts } from '../../pipeline/repeats.ts'
import { isSameFact } from '../../pipeline/same-fact.ts'
import { readSignals } from '../../pipeline/signals/signals.ts'
import { historyOf } from './triggers/ask.ts'

const told = (text: string, event_id = 'e-now') => ({
  event_id,
  occurred_at: 0,
  text,
  signals: readSignals(text, 'en'),
})
const after = (question: string, role = 'bot') => historyOf([`${role}: ${question}`]).messages[0] as Message
const found = (question: string, answer: string) =>
  factsOf(told(answer), [after(question)]).map(({ kind, value }) => `${kind} ${value}`)

describe('a name is read where it was asked for', () => {
  test.each([
    ['Anna Weber', 'name anna weber'],
    ['anna weber', 'name anna weber'],
    ['Sure, it’s Anna.'.replace('’', "'"), 'name anna'],
    ["I'm Anna Weber. I cannot remember my PIN", 'name anna weber'],
    ['Hi, this is Anna and I am in a hurry', 'name anna'],
    ['Dr. Anna Weber', 'name anna weber'],
    ['Anna - can you hurry', 'name anna'],
    ['My name is Anna Weber', 'name anna weber'],
    ["Seán O'Brien", "name seán o'brien"],
  ])('%s', (answer, fact) => {
    expect(found('May I have your name, please?', answer)).toEqual([fact])
  })
})

describe('a town or a country behind a first name is no part of it', () => {
  test.each([
    ['Wie ist Ihr Name?', 'Jonas, Wien', 'name jonas'],
    ['Wie ist Ihr Name?', 'Anna, Köln', 'name anna'],
    ['Wie ist Ihr Name?', 'Lukas, Österreich', 'name lukas'],
    ['¿Cómo se llama?', 'María, Zaragoza', 'name maría'],
    ['¿Cómo se llama?', 'Luis, España', 'name luis'],
    ['Comment vous appelez-vous ?', 'Marie, Toulouse', 'name marie'],
    ['Comment vous appelez-vous ?', 'Luc, Genève', 'name luc'],
    ['May I have your name?', 'Tom, Nottingham', 'name tom'],
  ])('%s — %s', (question, answer, fact) => {
    expect(found(question, answer)).toEqual([fact])
  })

  test.each([
    ['Wie ist Ihr Name?', 'Weber, Jonas', 'name jonas weber'],
    ['Wie ist Ihr Name?', 'Köhler, Anna', 'name anna köhler'],
    ['Wie ist Ihr Name?', 'Wiener, Lukas', 'name lukas wiener'],
    ['Wie ist Ihr Name?', 'Hamburger, Paul', 'name paul hamburger'],
    ['¿Cómo se llama?', 'Mendoza, Luis', 'name luis mendoza'],
    ['¿Cómo se llama?', 'Córdoba, Ana', 'name ana córdoba'],
    ['¿Cómo se llama?', 'Ortega, Rosario', 'name rosario ortega'],
    ['¿Cómo se llama?', 'Murcia, Elena', 'name elena murcia'],
    ['Comment vous appelez-vous ?', 'Dupont, Marie', 'name marie dupont'],
    ['¿Cómo se llama?', 'García, Santiago', 'name santiago garcía'],
    ['May I have your name?', 'Lee, Jordan', 'name jordan lee'],
    ['Comment vous appelez-vous ?', 'Lorraine, Luc', 'name luc lorraine'],
    ['Comment vous appelez-vous ?', 'Moulin, Jean', 'name jean moulin'],
    ['May I have your name?', 'Lee, Ann', 'name ann lee'],
    ['May I have your name?', 'Lincoln, Tom', 'name tom lincoln'],
    ['May I have your name?', 'Bradford, Will', 'name will bradford'],
    ['Comment vous appelez-vous ?', 'Dupont, Maurice', 'name maurice dupont'],
    ['¿Cómo se llama?', 'Díaz, Guadalupe', 'name guadalupe díaz'],
    ['Wie ist Ihr Name?', 'Schmidt, Malte', 'name malte schmidt'],
    ['¿Cómo se llama?', 'García, Sofia', 'name sofia garcía'],
    ['May I have your name?', 'Novak, Milan', 'name milan novak'],
  ])('but a last name before it is: %s — %s', (question, answer, fact) => {
    expect(found(question, answer)).toEqual([fact])
  })
})

test('a model is read where it alone was asked for', () => {
  const both = 'May I have your order number and which model do you have?'
  expect(found('Which model do you have?', "It's a Bosch WAN28 Pro")).toEqual(['product bosch wan28 pro'])
  expect([found('Which model do you have?', 'I do not know'), found(both, 'A1043')]).toEqual([[], ['order_id A1043']])
})

describe('and is none', () => {
  test.each([
    ['May I have your name?', 'no'],
    ['May I have your name?', 'Why?'],
    ['May I have your name?', 'Actually, I want to cancel'],
    ['May I have your name?', 'I was going to ask about Sunday'],
    ['May I have your name?', 'ann cannot come to the phone now'],
    ['What was the name of your pet?', 'Charlie'],
    ['Which city do you fly to?', 'Boston'],
    ['Thank you, I have your name.', 'Boston'],
  ])('%s — %s', (question, answer) => {
    expect(found(question, answer)).toEqual([])
  })

  test('after what the customer wrote themselves', () => {
    expect(factsOf(told('Boston'), [after('May I have your name?', 'customer')])).toEqual([])
  })
})

test.each([
  ['221b Baker Street, London', 'address 221b baker street london'],
  ['Hauptstraße 12, 10115 Berlin', 'address hauptstraße 12 10115 berlin'],
  ["It's 12 Elm Street, Springfield, IL 90210.", 'address 12 elm street springfield il 90210'],
])('an address is read as a whole where it was asked for: %s', (answer, fact) => {
  expect(found('What is your shipping address?', answer)).toEqual([fact])
})

test.each(['12 days ago I gave it to you', 'The same as before', 'ann@example.com', 'order 12345'])(
  '“%s” is no address',
  (answer) => {
    expect(found('What is your shipping address?', answer).filter((fact) => fact.startsWith('address'))).toEqual([])
  },
)

test.each(['I live at 12 Elm Street, 90210', 'Send it to 12 Elm Street, 90210 please'])(
  'a postcode behind a street belongs to it, and is no order number: %s',
  (text) => {
    expect(found('Hello!', text)).toEqual(['address 12 elm street 90210'])
  },
)

test('an order number elsewhere in the message stays one', () => {
  expect(found('Hello!', 'I live at 12 Elm Street. My order is 90210')).toEqual([
    'address 12 elm street',
    'order_id 90210',
  ])
})

test('a first name is the same as the full one, a town behind a street changes nothing, another name is another', () => {
  const name = (value: string) => ({ kind: 'name' as const, value })
  const address = (value: string) => ({ kind: 'address' as const, value })
  expect([
    isSameFact(name('anna'), name('anna weber')),
    isSameFact(address('12 elm street springfield'), address('12 elm street')),
    isSameFact(name('anna'), name('annabel')),
    isSameFact(name('anna weber'), name('anna miller')),
    isSameFact({ kind: 'order_id', value: '1 2' }, { kind: 'order_id', value: '1' }),
  ]).toEqual([true, true, false, false, false])
})

test('a name the bot was given as an answer is said again when an agent asks for it', () => {
  const history = { ...historyOf(['bot: May I have your name?', 'customer: Anna']), holder: 'agent' as const }
  rememberFacts(told('Anna', 'e-1'), { ...history, messages: history.messages.slice(0, 1) })
  const { messages } = historyOf(['agent: Who am I speaking with?'])
  history.messages.push(...messages)
  const again = findRepeats(told('It is Anna Weber.'), history, { requested_at: 1, responded_at: 1 } as never)
  expect(again).toEqual([{ kind: 'name', value: 'anna', first_event_id: 'e-1', asked_by_agent: true }])
})
