import { describe, expect, test } from 'vitest'
import { firesOn, hitOf, sparesLines } from './ask.ts'

/** How much is asked back when it is a part of a sum, and pounds that are no money. */

describe('high-value refund', () => {
  test.each([
    ['I want half of the $1,600 back', 'en', 800],
    ['please refund a third of my $1800', 'en', 600],
    ['refund me 60% of the $2000 please', 'en', 1200],
    ['devuélvanme la mitad de los 1.400 dólares', 'es', 700],
    ['ich möchte 50 % der 1.200 dollar zurück', 'de', 600],
  ])('reads the share in %j', (line, language, amount) => {
    expect(hitOf('high_value_refund', line, { language })?.score).toBe(amount)
  })
  sparesLines('high_value_refund', [
    'refund half of the $900 please',
    'can I get a quarter of the $1200 back',
    'money back please, the 700 pounds of gravel were wet',
    'I want a refund for the barbell, it weighs 600 pounds',
    'a refund of $700 arrived today',
  ])
  firesOn('high_value_refund', [
    'chargeback of $740 please',
    'the $910 was taken in error, credit it back to my card',
    'refund for $1,020.50 please',
    'I want my 700 pounds back',
  ])
  sparesLines('high_value_refund', ['devuélvanme el dinero, el saco de 600 libras de arroz no llegó'], {
    language: 'es',
  })
  firesOn(
    'high_value_refund',
    ['Ich bitte um Überweisung der 940 Euro zurück auf mein Konto', 'bitte um Rücküberweisung von 815 €'],
    { language: 'de' },
  )
  sparesLines('high_value_refund', ['bitte um Überweisung von 900 € auf mein Sparkonto'], { language: 'de' })
})
