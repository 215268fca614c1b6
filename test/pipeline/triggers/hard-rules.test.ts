import { describe, expect, test } from 'vitest'
import { rateOf } from '../../../contract/currency.ts'
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
  firesOn('account_deletion', [
    'I want to close my bank account',
    'please terminate my membership account',
    "I'd like my profile removed",
    'remove all my data from your servers',
    'i dont need this account anymore, get rid of it',
    'deactivate account',
    'how to delete account',
    'I wish to end my account with you',
    'what do I have to do to close my checking account?',
    'My husband died, I need to close his account',
    'can my account be deleted?',
    'I want to stop having an account here',
    "I'm switching banks and want to close my account with you",
    'let me delete my profile',
    'I would like to permanently remove my account',
    'go ahead and delete my account',
    'we have decided to terminate our account',
    'unsubscribe me and delete my account',
    'my account should be closed please',
    'I want to request account deletion',
    'so I want to close the credit card account',
    'just kill the account',
    "I'm done with this app, take my account down",
    "I'd like to close one of my accounts",
    'could you delet my acc',
    'plz delete my accnt',
    'Please close this account effective immediately',
    "I'd like to leave the bank and close my account.",
    'ready to close my account',
    'i will need to close my business account soon',
    'I want this account gone',
    'I demand that you delete my personal information',
  ])
  sparesLines('account_deletion', [
    'freeze my card',
    'please block my account, my phone was stolen',
    'cancel my card',
    'my account was deleted by mistake',
    "my account has been closed and I don't know why",
    'did you delete my account?',
    'I accidentally deleted my account, can you restore it',
    'how do I get my deleted account back',
    "I don't want to close my account",
    'I want to remove a card from my account',
    'remove my wife from the account',
    'delete my email from the mailing list',
    'cancel the transfer to my account',
    'stop a payment from my savings account',
    'close the app',
    'what happens if you close my account',
    'I was thinking of closing my account but no',
    'I closed my account last year, why do I still get mail',
    'my account is closed, what about the balance',
    'remove the hold on my account',
    'remove the fees from my account',
    'end my subscription',
    'stop the automatic payments on my account',
    'delete account number from the form',
    'what is an account deletion policy?',
    'remove the limit from my account',
    'the merchant closed their account',
    'delete my reminder',
    'delete all my alarms',
    'remove two factor from my account',
    'close the ticket',
  ])
  firesOn(
    'account_deletion',
    [
      'Ich möchte meinen Account löschen lassen',
      'Wie kann ich mein Benutzerkonto löschen?',
      'Können Sie mein Konto schließen?',
      'Bitte löschen Sie alle meine Daten',
      'Ich will mein Profil entfernen',
      'Ich kündige mein Konto',
    ],
    { language: 'de' },
  )
  sparesLines(
    'account_deletion',
    [
      'Warum wurde mein Konto geschlossen?',
      'Mein Konto wurde aus Versehen gelöscht',
      'Ich will mein Konto nicht löschen',
      'Sperren Sie meine Karte',
      'Bitte stornieren Sie meine Bestellung',
    ],
    { language: 'de' },
  )
  firesOn(
    'account_deletion',
    [
      'Quiero dar de baja mi cuenta',
      '¿Cómo puedo eliminar mi cuenta?',
      'Borren todos mis datos',
      'Necesito cerrar mi cuenta',
    ],
    { language: 'es' },
  )
  sparesLines(
    'account_deletion',
    [
      'Mi cuenta fue eliminada por error',
      '¿Por qué han cerrado mi cuenta?',
      'No quiero cerrar mi cuenta',
      'Quiero cancelar mi pedido',
      'Bloqueen mi tarjeta',
    ],
    { language: 'es' },
  )
  firesOn(
    'account_deletion',
    [
      'Je souhaite supprimer mon compte',
      'Comment fermer mon compte ?',
      'Veuillez effacer toutes mes données',
      'Je voudrais résilier mon compte',
    ],
    { language: 'fr' },
  )
  sparesLines(
    'account_deletion',
    [
      'Mon compte a été supprimé par erreur',
      'Pourquoi avez-vous fermé mon compte ?',
      'Je ne veux pas fermer mon compte',
      'Bloquez ma carte',
      'Je veux annuler ma commande',
    ],
    { language: 'fr' },
  )
  firesOn('account_deletion', ['Bitte löschen Sie mein Konto', 'Ich möchte mein Konto kündigen'], { language: 'de' })
  sparesLines('account_deletion', ['Mein Konto wurde gelöscht', 'Bitte nicht mein Konto löschen'], { language: 'de' })
  firesOn('account_deletion', ['Quiero cancelar mi cuenta', 'Elimine mi cuenta por favor'], { language: 'es' })
  firesOn('account_deletion', ['Supprimez mon compte', 'Je veux fermer mon compte'], { language: 'fr' })
  firesOn('account_deletion', [
    'delete me from your site',
    'I want my data wiped',
    'take my account offline',
    'my accounts must be discontinued',
    "I don't want to have an account with you anymore",
  ])
  sparesLines('account_deletion', [
    'how do I take my store offline?',
    'I do not want to lose my account',
    "I don't want an email about my account so please stop",
    "I don't care about the account here",
  ])
  firesOn(
    'account_deletion',
    ['Ich möchte mein Konto deaktivieren', 'Ich will mein Konto geschlossen haben', 'Schließung meines Kontos bitte'],
    { language: 'de' },
  )
  sparesLines('account_deletion', ['Was passiert, wenn mein Konto geschlossen wird?'], { language: 'de' })
  firesOn('account_deletion', ['Quiero suprimir mi cuenta', 'Solicito la cancelación de mi cuenta'], { language: 'es' })
  sparesLines('account_deletion', ['La cancelación de mi cuenta fue un error'], { language: 'es' })
  firesOn('account_deletion', ['Je veux désactiver mon compte', 'Je demande la résiliation de mon compte'], {
    language: 'fr',
  })
  sparesLines('account_deletion', ['La résiliation de mon compte était une erreur'], { language: 'fr' })
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

  firesOn('high_value_refund', ['Ich will 600 € zurück', 'Ich will meine 1.200,50 € zurück'], { language: 'de' })
  firesOn('high_value_refund', ['quiero mis 600 euros de vuelta'], { language: 'es' })
  firesOn('high_value_refund', ['je veux mes 600 € de retour'], { language: 'fr' })

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

  firesOn('high_value_refund', ['I want a refund of €480', 'I want a refund of 400 pounds', 'I want my ¥90,000 back'])
  sparesLines('high_value_refund', [
    'I want a refund of €400',
    'I want a refund of ¥900',
    'I want a refund of 5,000 rupees',
  ])

  test('€480 is more than 500 dollars, and the score is in dollars', () => {
    const hit = hitOf('high_value_refund', 'I want a refund of €480')!
    expect(hit.score).toBeCloseTo(480 * rateOf('EUR', defaultPolicy)!, 2)
    expect(hit.threshold).toBe(500)
    expect(hit.evidence.at(-1)).toMatchObject({ quote: '€480' })
  })

  test('the rate is the policy’s', () => {
    const policy = { ...defaultPolicy, refund_rates: { EUR: 1.02 } }
    expect(hitOf('high_value_refund', 'I want a refund of €480', { policy })).toBeUndefined()
    expect(hitOf('high_value_refund', 'I want a refund of €500', { policy })!.score).toBe(510)
  })

  test('of amounts in several currencies the one that is worth most counts', () => {
    const hit = hitOf('high_value_refund', 'I want a refund of ¥60,000, which is £450')!
    expect(hit.evidence.at(-1)).toMatchObject({ quote: '£450' })
  })

  test('an amount in another currency may stand in an earlier message', () => {
    const facts = [{ kind: 'amount' as const, value: '480.00 EUR', event_id: 'e-0', occurred_at: 0 }]
    const history = historyOf(['customer: I paid €480 for it'], facts)
    const hit = hitOf('high_value_refund', 'I want a refund', { history })!
    expect(hit.score).toBeGreaterThan(500)
    expect(hit.evidence.at(-1)).toEqual({ event_id: 'e-0' })
  })

  test('it may follow the request, too', () => {
    const history = historyOf(['customer: I want a refund please', 'bot: How much did you pay?'])
    expect(hitOf('high_value_refund', '480 euros', { history })!.evidence).toMatchObject([
      { quote: '480 euros' },
      { event_id: 'e-0' },
    ])
  })

  test('an amount in a currency that has no rate is not compared', () => {
    const policy = { ...defaultPolicy, refund_currency: 'XTS', refund_limit: 1 }
    expect(hitOf('high_value_refund', 'I want a refund of $900', { policy })).toBeUndefined()
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
  firesOn('formal_complaint', [
    "I'd like to make a complaint",
    'I wish to lodge an official grievance',
    'who do I complain to?',
    'where do I send a complaint',
    'how can I make a formal complaint about a member of staff',
    'I want my complaint recorded',
    'please log my complaint',
    "I'm filing a complaint with the ombudsman",
    'I want to report your company to the better business bureau',
    'I am writing to complain about the service',
    'this is my second complaint about this',
    'I have a complaint',
    'I want to escalate a complaint',
    'consider this a formal complaint',
    'please take this as a complaint',
    'I need to submit a complaint',
    'give me your complaints department',
    'I shall be making a complaint',
    'let me file a complaint',
    'I want to raise a grievance about the way I was treated',
    'I want to register my dissatisfaction formally, this is a formal complaint',
    'can I file a complaint here?',
    'wanna compain about the driver',
    'I need to file a claim, please help',
    'what is the complaints procedure',
  ])
  sparesLines('formal_complaint', [
    'no complaints here, all good',
    "I can't complain",
    'I never complain',
    'the doctor asked about my complaint',
    'my neighbour complained about the noise',
    'I want to claim my reward points',
    'I need to make an insurance claim',
    'how do I file a claim for my broken windshield',
    'file an insurance claim',
    "what's the status of my claim",
    "I don't want to complain but it is a bit slow",
    'I have no complaints',
    'do you get many complaints?',
    'play the song no complaints',
    'I want to file my taxes',
    'my claim number is 1234',
    'I was in an accident and want to file a claim',
  ])
  firesOn(
    'formal_complaint',
    ['Ich möchte mich beschweren', 'Wo kann ich eine Beschwerde einreichen?', 'Hiermit lege ich Beschwerde ein'],
    { language: 'de' },
  )
  sparesLines('formal_complaint', ['Ich habe keine Beschwerde', 'Ich will mich nicht beschweren'], { language: 'de' })
  firesOn(
    'formal_complaint',
    ['Quiero poner una reclamación', 'Quisiera presentar una queja formal', 'Voy a quejarme'],
    { language: 'es' },
  )
  sparesLines('formal_complaint', ['No tengo ninguna queja'], { language: 'es' })
  firesOn(
    'formal_complaint',
    ['Je souhaite porter plainte', 'Je veux faire une réclamation', 'Je tiens à me plaindre'],
    { language: 'fr' },
  )
  sparesLines('formal_complaint', ["Je n'ai aucune plainte"], { language: 'fr' })
  firesOn('formal_complaint', ['Ich möchte eine Beschwerde einreichen'], { language: 'de' })
  firesOn('formal_complaint', ['Quiero presentar una queja'], { language: 'es' })
  firesOn('formal_complaint', ['Je veux déposer une réclamation'], { language: 'fr' })
  firesOn('formal_complaint', [
    'I will report you to the regulator',
    'I will go to Trading Standards',
    'I am reporting this to consumer protection',
    'I am going to the Financial Conduct Authority',
  ])
  firesOn('formal_complaint', ['Voy a presentar una denuncia'], { language: 'es' })
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
  firesOn(
    'legal_or_safety',
    ['Ich schalte meinen Anwalt ein', 'Das Ladegerät hat gebrannt', 'Ich werde Sie verklagen'],
    { language: 'de' },
  )
  firesOn('legal_or_safety', ['Voy a hablar con mi abogado', 'Se incendió el cargador'], { language: 'es' })
  firesOn('legal_or_safety', ['Je vais contacter mon avocat', 'Le chargeur a pris feu'], { language: 'fr' })
  firesOn('legal_or_safety', [
    'I want to end my life',
    'I just want to end it all',
    'there is no reason to live anymore',
    'he wants to cut himself',
    'she went into anaphylaxis after your snack bar',
    'we are joining a class action',
    'this is a subject access request',
  ])
  sparesLines('legal_or_safety', [
    'my phone is at the end of its life',
    'he cut himself a slice of your cake',
    'is there any action against fraud?',
  ])
  firesOn('legal_or_safety', ['Nous engagerons une poursuite judiciaire'], { language: 'fr' })
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
