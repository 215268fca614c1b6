import { expect, test } from 'vitest'
import { firstFound } from '../../../pipeline/signals/language.ts'
import { readSignals } from '../../../pipeline/signals/signals.ts'
import { findRefundRequest } from '../../../pipeline/triggers/refund-request.ts'

/** Money asked back by seldom words; and money that goes to somebody else, or would come back if. */
const asks = (text: string): boolean => {
  const { line, languages } = readSignals(text, '')
  return firstFound(languages, (language) => findRefundRequest(line, language)) !== null
}

test.each([
  'please revert the charge',
  'I want the amount reverted',
  'can you push my money back to my card',
  'I want to claim the money for the missing item',
  'can I return these shoes and get the cash',
  'I expect the full price back',
  'your machine charged me double, fix it and send the extra back',
  'I was billed twice, please correct and refund',
  'no replacement, refund',
  'instead of a voucher I want cash',
  'pay me what you owe me',
  'release my deposit',
  'knock the delivery charge off',
  'the fee should be dropped',
  'swap it for a refund',
  'das Geld soll zurück auf mein Konto',
  'me gustaría que me abonaran los 80 euros',
  'anulen el cargo y devuélvanlo',
  "rendez l'argent",
  "vous m'avez débité deux fois, remboursez un paiement",
  'send $900 back to my account',
  'can I get my $900 back',
  'I want a refund to my husband please',
  'please refund it to my wife',
  'I paid twice, your bank took it, send the difference back',
  'I cancelled, do I get my $900 back?',
  "if you can't fix it I want my $900 back",
])('%j asks for money back', (line) => expect(asks(line)).toBe(true))

test.each([
  'send $900 back to my mum',
  'can I send $900 back to the sender',
  'get $900 back from my brother',
  'do I get $900 back if I cancel?',
  'if I return the TV do I get the $900 back',
  'is it true that I get $900 back when I cancel',
  'do you give $900 back if I cancel my plan',
  "I don't want a voucher or a refund",
  'no replacement needed, thanks for the refund',
  'revert the settings',
  'Why would the app revert my charge?',
  'I want to revert the payment that I made this morning',
  'can I swap it for a bigger one',
  'das Geld soll nicht zurück',
  'ne remboursez pas le billet',
  'remboursez-vous les frais ?',
  'Das Geld muss ich meinem Freund zurück geben',
  'Den Betrag muss ich bis Freitag zurück überweisen',
  'Ich soll 600 Euro erhalten. Das Geld muss ich dem Mieter zurück geben',
  'I paid £600 for two and I will send the other one back',
  'I paid for two and gave the rest back',
  'I was charged for both, should I send the second one back?',
  'Can I claim the cost of the hotel from my insurance?',
  'move my money back to my savings account',
  'My tenants should pay me what they owe',
  'How do landlords release the deposit to tenants?',
  "Vous remboursez tout si j'annule ?",
  'Est-ce que vous remboursez les médicaments?',
  "Je dois rendre l'argent à mon frère",
  "Le caissier a oublié de me rendre l'argent",
  'I want my money back from my landlord',
])('%j asks for no money', (line) => expect(asks(line)).toBe(false))
