import { expect, test } from 'vitest'
import { readSignals } from '../../../pipeline/signals/signals.ts'
import { findRefundRequest } from '../../../pipeline/triggers/refund-request.ts'

/** Of any amount; what is above the limit stands in hard-rules.test.ts. */
const asks = (text: string, language = 'en'): boolean => {
  const signals = readSignals(text, language)
  return findRefundRequest(signals.line, signals.language) !== null
}
const areRequests = (lines: string[], language?: string) =>
  test.each(lines)('%j asks for money back', (line) => expect(asks(line, language)).toBe(true))
const areNone = (lines: string[], language?: string) =>
  test.each(lines)('%j asks for no money', (line) => expect(asks(line, language)).toBe(false))

areRequests([
  'I want a refund',
  'please refund me',
  "i'd like to be refunded for the room",
  'I need you to return my money',
  'how do I claim a refund',
  'Is it possible to get a refund?',
  'I should be refunded',
  'you owe me a refund',
  "I'd like my deposit back",
  'please credit my account back for the double charge',
  'process my refund please',
  'I would appreciate a refund',
  "I'd like to request reimbursement for the broken item",
  'refund please',
  'a full refund please',
  'Can I still get a refund?',
  'give me my 20 euros back',
  'pay me back the 100 pounds',
  'I cancelled the booking so I should get my money back',
  'could my deposit be refunded?',
  'the product was broken and I want it refunded',
  'yes, send the refund to my savings account',
  'go ahead with the refund',
  "I'd like to dispute this and have it refunded",
  'do I qualify for a refund',
  'how much would I get back if I cancel, I want the money refunded',
  "I'm looking to get reimbursed for my flight",
  'what do I have to do to get a refund?',
  "why can't I get a refund?",
  'i was promised a refund, pay it out',
  'I demand compensation for the delay',
  'give me back what I paid',
  'no, the refund should be 50 euros',
  'we would like our money back',
  'refund of 200 dollars',
  'no, the refund claim is higher, it was 50 pounds',
  'my refund was denied, why?',
  'I got charged twice, need a refund',
  'could you refund?',
  'I have been charged wrongly and want a refund',
])
areNone([
  'where is my refund?',
  'when will I get my refund?',
  'has my refund been processed yet?',
  "I'm still waiting for my refund",
  'how long does a refund take?',
  'what is your refund policy',
  'I want to know about your refund policy',
  'what is the status of my refund',
  "my refund hasn't arrived",
  "I don't see my refund in my account",
  'track my refund',
  'I already got my refund, thanks',
  'I got a refund but it is the wrong amount',
  'check my refund status',
  "I don't want a refund",
  'under what circumstances can I get a refund',
  'in which cases do you give refunds',
  'thanks for the refund',
  'the refund showed up',
  'how do tax refunds work',
  'when is my tax refund coming',
  'what is my tax refund',
  'can I file for a tax refund',
  'I need to pay back my loan',
  'how do I pay back my friend',
  'send money to my brother',
  'transfer money back to savings',
  'do you offer cash back on this card',
  "what's the cash back on my card",
  'how do I get cash back rewards',
  'I want to return to the main menu',
  'call me back',
  "I'll be back later",
  'give me my balance',
  'how do I issue a refund to a customer as a merchant',
  'I got my money back, great',
  'I want to get a new card',
  'is this ticket refundable?',
  'do you offer refunds?',
  'are rooms refundable',
])
areRequests(
  [
    'Ich möchte mein Geld zurück',
    'Ich will eine Rückerstattung',
    'Bitte erstatten Sie mir den Betrag',
    'Kann ich mein Geld zurückbekommen?',
    'Ich hätte gern mein Geld zurück',
    'Zahlen Sie mir mein Geld zurück',
  ],
  'de',
)
areNone(['Wo bleibt meine Rückerstattung?', 'Wann kommt mein Geld zurück?', 'Ich möchte keine Rückerstattung'], 'de')
areRequests(
  [
    'Quiero que me devuelvan el dinero',
    'Solicito un reembolso',
    'Quiero mi dinero de vuelta',
    '¿Puedo pedir la devolución?',
    'Devuélvanme mi dinero',
  ],
  'es',
)
areNone(['¿Dónde está mi reembolso?', 'No quiero un reembolso', '¿Cuándo llega mi reembolso?'], 'es')
areRequests(
  [
    'Je veux être remboursé',
    'Je demande un remboursement',
    'Rendez-moi mon argent',
    'Pouvez-vous me rembourser ?',
    'Je voudrais récupérer mon argent',
  ],
  'fr',
)
areNone(
  ['Où est mon remboursement ?', 'Je ne veux pas de remboursement', 'Quand vais-je recevoir mon remboursement ?'],
  'fr',
)
