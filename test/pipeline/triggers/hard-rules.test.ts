import { describe, expect, test } from 'vitest'
import { defaultPolicy } from '../../../contract/policy.ts'
import { firesOn, historyOf, hitOf, sparesLines } from './ask.ts'

describe('account deletion', () => {
  firesOn('account_deletion', [
    'Please delete my account',
    'I want to close my savings account',
    'how do i get rid of my account',
    'I no longer want this account',
    "I'd like my account to be deleted",
    'Can you close my acount please?',
    'I never use the gold account, help me delete it',
    'erase all my personal data',
    'I do not know how to terminate my account',
    'account deletion',
  ])
  sparesLines('account_deletion', [
    'cancel my order',
    'my account was deleted by mistake',
    'why did you close my account?',
    'freeze my card',
    'please remove the charge from my account',
    'delete the second passenger from my booking',
    "please don't close my account",
    'I am thinking about closing my account',
    'how do I open an account?',
    'the close button does not work on the account page',
    'stop the transfer to my account',
    'cancel my subscription to the newsletter',
  ])
  firesOn('account_deletion', ['Bitte löschen Sie mein Konto', 'Ich möchte mein Konto kündigen'], { language: 'de' })
  sparesLines('account_deletion', ['Mein Konto wurde gelöscht', 'Bitte nicht mein Konto löschen'], { language: 'de' })
  firesOn('account_deletion', ['Quiero cancelar mi cuenta', 'Elimine mi cuenta por favor'], { language: 'es' })
  firesOn('account_deletion', ['Supprimez mon compte', 'Je veux fermer mon compte'], { language: 'fr' })
})

describe('high-value refund', () => {
  firesOn('high_value_refund', [
    'I want a refund of $500.01',
    'refund me the $1,200 please',
    'I want a refund of 700 US dollars',
    "I want a refund of 1'200 USD",
    'I want my 700 dollars back',
    'give me back my $700',
    'Please reimburse me, it was 799 dollars',
    'I want my money back, all five hundred and one dollars',
    'give me my money back! $2k gone',
  ])
  sparesLines('high_value_refund', [
    'I want a refund of $499.99',
    'I want a refund of $500',
    'where is my refund of $900?',
    'I have been waiting for my $900 refund',
    'what is your refund policy above $1000?',
    'I paid $900',
    'I want a refund',
    'I want my 2 shirts back',
    "I don't want a refund of $900, I want a new one",
  ])

  test('the amount may stand in an earlier message, which then is evidence', () => {
    const history = historyOf(
      ['customer: I paid $780 for it'],
      [{ kind: 'amount', value: '780.00 USD', event_id: 'e-0', occurred_at: 0 }],
    )
    const hit = hitOf('high_value_refund', 'I want a refund', { history })!
    expect(hit.score).toBe(780)
    expect(hit.evidence.at(-1)).toEqual({ event_id: 'e-0' })
  })

  test('the amount may follow the request, which then is evidence', () => {
    const history = historyOf(['customer: I want a refund please', 'bot: How much did you pay?'])
    const hit = hitOf('high_value_refund', '900 dollars', { history })!
    expect(hit.score).toBe(900)
    expect(hit.evidence).toMatchObject([{ quote: '900 dollars' }, { event_id: 'e-0' }])
    expect(hitOf('high_value_refund', '500 dollars', { history })).toBeUndefined()
    const status = historyOf(['customer: where is my refund?', 'bot: How much is it?'])
    expect(hitOf('high_value_refund', '900 dollars', { history: status })).toBeUndefined()
  })

  test('the amount in this message goes before an earlier one', () => {
    const history = historyOf(
      ['customer: it was $780'],
      [{ kind: 'amount', value: '780.00 USD', event_id: 'e-0', occurred_at: 0 }],
    )
    expect(hitOf('high_value_refund', 'I want a refund of $20', { history })).toBeUndefined()
  })

  test('the limit is the policy’s', () => {
    expect(
      hitOf('high_value_refund', 'I want a refund of $60', { policy: { ...defaultPolicy, refund_limit: 50 } })!
        .threshold,
    ).toBe(50)
  })

  test('an amount in a currency that the limit is not in is not compared', () => {
    expect(hitOf('high_value_refund', 'I want a refund of ¥900')).toBeUndefined()
  })
})

describe('formal complaint', () => {
  firesOn('formal_complaint', [
    'I want to file a complaint',
    'how do I lodge a formal complaint against your company?',
    'I would like to complain about the driver',
    'this is an official complaint',
    'I will report you to the ombudsman',
    'I am very unhappy with your work, how do I make a claim?',
  ])
  sparesLines('formal_complaint', [
    "I don't want to make a complaint",
    'no complaints so far',
    'I want to file a claim for my car',
    'open the file please',
    "I can't complain, all good",
  ])
  firesOn('formal_complaint', ['Ich möchte eine Beschwerde einreichen'], { language: 'de' })
  firesOn('formal_complaint', ['Quiero presentar una queja'], { language: 'es' })
  firesOn('formal_complaint', ['Je veux déposer une réclamation'], { language: 'fr' })
})

describe('legal or safety', () => {
  firesOn('legal_or_safety', [
    'my lawyer will contact you',
    'I am going to sue you',
    "I'll take you to court over this",
    'I want to kill myself',
    'the charger caught fire',
    'I got an electric shock from the kettle',
    'this is a GDPR request',
  ])
  sparesLines('legal_or_safety', [
    'is it legal to park here?',
    'fire the printer up again',
    'this app kills my battery',
    'I was dying of laughter',
    'my brother is a lawyer in Boston',
    'Court Street 12',
  ])
})

describe('complex technical issue', () => {
  firesOn('complex_technical', [
    'Since we went to version 4.2 the webhook integration returns error 502. I restarted the server and cleared the cache, and the API logs show timeouts.',
    'The app crashes with error 0x80070005 on Windows 11, I already reinstalled the driver and updated the firmware to v2.1.',
  ])
  sparesLines('complex_technical', [
    'the app crashes',
    'My server is down, please help',
    `${'I would like to know where my parcel is because it is my birthday soon. '.repeat(20)}`,
    'Which version do I need for Windows 11?',
    'update my address please',
  ])
})
