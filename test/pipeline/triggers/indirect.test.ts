import { describe, expect, test } from 'vitest'
import { firesOn, historyOf, hitOf, sparesLines } from './ask.ts'

/** The ways round the plain sentence, one or two of each kind. */
describe('a person, asked for less directly', () => {
  firesOn('human_request', [
    'Is there a number I can call?',
    "what's the phone number for your support people",
    'can you hand me off to someone',
    'could you loop in a manager',
    'can I book a call with one of your advisors?',
    "I'd feel better explaining it to a person",
    'get me out of this bot',
    'take me to a human',
    'want to talk to some1',
    'can we do this over the phone with someone',
    'please let someone else handle this',
    'can someone from your office ring me',
    'I want to continue with the agent I had before',
    "when are human agents available? I'd like to chat with one",
    'agent agent agent',
    'This needs a human',
    "I'll wait for a human",
    'can a human read this please',
    'any human around?',
    'could a member of staff contact me regarding my reservation',
    'let me know when a human is available',
  ])
  sparesLines('human_request', [
    "I'm a real person, not a bot",
    'can I bring a person with me',
    'did anyone call me',
    'invite a colleague to my workspace',
    'someone else needs to sign for it',
    'call my bank customer service number',
    'the agent on the phone was very helpful yesterday',
    "what's the next tier of the plan",
  ])
})

describe('a person who is nowhere to be had, by phone, and above the others', () => {
  firesOn('human_request', [
    'I need customer support',
    'What is your phone number?',
    'please call me back',
    'have them call me',
    "I can't get anyone on the phone",
    'can you get ahold of somebody in claims for me',
    'no live person to speak to anywhere',
    'human help needed',
    'an agent to talk to please',
    "who's in charge here?",
    'your boss, now',
    'is there somebody with more authority',
    'will somebody pick up the phone',
    "I don't want a bot",
  ])
  sparesLines('human_request', [
    'who is your boss please',
    'what is my phone number on file',
    'I want customer service training for my team',
    'what would you like to be called',
    'answer the phone and put it on speaker',
    'who is in charge of the weather',
  ])
})

describe('the end of an account, asked for less directly', () => {
  firesOn('account_deletion', [
    'right to be forgotten, please',
    'I want all of my information removed from your database',
    'I have two accounts, please delete the older one',
    'my late father had an account with you, it should be closed',
    'data deletion request',
    'how do you delete an account',
    'unregister my account',
  ])
  sparesLines('account_deletion', [
    'what happens to my points if I delete my account?',
    'if I close my account do I lose my points',
    'does deleting the app delete my account?',
    'why do you want to delete my account',
    'undo the deletion of my account',
    'delete my saved addresses',
  ])
})

describe('the amount that is asked back', () => {
  const amountIn = (text: string) => hitOf('high_value_refund', text)?.evidence.at(-1)?.quote

  test.each([
    ['paid eleven hundred dollars and want a full refund', 'eleven hundred dollars'],
    ['I bought a $30 cable and a $1200 laptop, please refund the $1200 laptop', '$1200'],
    ['the trip was $4,000, please refund the $600 hotel', '$600'],
    ["I'd like the 899 euro for the phone back", '899 euro'],
    ['my $950 deposit should be returned', '$950'],
  ])('of %j is the one beside the request', (text, amount) => {
    expect(amountIn(text)).toBe(amount)
  })

  sparesLines('high_value_refund', [
    'my laptop cost $1500, please refund the $12 shipping',
    'I make $4,000 a month, please refund the $25 late fee',
    'my booking was 1,200 euros. Please refund the 80 euro parking.',
    'thanks for the $600 refund',
    'thank you for the refund of $900',
    'thanks for refunding the $800',
  ])

  test.each([
    ['de', 'Ich will sechshundertfünfzig Euro zurück', 'sechshundertfünfzig Euro'],
    ['es', 'Quiero que me devuelvan mil doscientos euros', 'mil doscientos euros'],
    ['fr', 'Je veux un remboursement de neuf cents euros', 'neuf cents euros'],
  ])('may stand in words, %s', (language, text, amount) => {
    expect(hitOf('high_value_refund', text, { language })?.evidence.at(-1)?.quote).toBe(amount)
  })
})

describe('a complaint, law and danger', () => {
  firesOn('formal_complaint', [
    'who handles complaints?',
    'I would like this logged as a complaint',
    'want to raise complain',
    'I want to report your employee for being rude',
    'my complaint is about the cold food',
    'complaint',
  ])
  sparesLines('formal_complaint', ['no complaints from me', 'complaint number 4432, any news?', 'report a lost item'])
  firesOn('legal_or_safety', [
    'I was assaulted by your driver',
    'I was raped by one of your drivers',
    'the driver followed me home',
    'your driver was clearly intoxicated',
    "I don't feel safe with this driver",
    'the power bank started smoking',
    'I got food poisoning from your restaurant',
    'my daughter swallowed a battery from the remote',
    'my baby is not breathing',
    'the scooter brakes failed and I broke my arm',
    "I don't want to live anymore",
    'I took too many pills',
    'a man with a gun is in the lobby',
    'I will press charges against your employee',
    'my personal data was leaked',
    'I was discriminated against because of my race',
    'expect a letter from my solicitor',
  ])
  firesOn('legal_or_safety', [
    "I'm calling my lawyer",
    'We are hiring an attorney over this',
    'this is completely illegal',
    'it was an incident of discrimination',
    'I have reported the whole thing to the police',
    'we will hold you liable',
    'my laptop is on fire',
    'the garage went up in flames',
    'the kettle gave me a nasty shock',
    'that crib is a choking hazard',
    'the battery is swollen',
    'your masseur put his hands on me',
    'my son keeps vomiting since he ate it',
  ])
  sparesLines('legal_or_safety', [
    'my plan is on fire',
    'the team is on fire this season',
    'I want to sue nobody',
    'is it legal to bring a drone',
    'do you have a lawyer emoji',
    'the build threw up an error',
  ])
  sparesLines('legal_or_safety', [
    'I followed you on twitter',
    'the driver hit traffic',
    "I don't feel safe giving you my card number",
    'bath bomb in the box',
    'my phone died',
    'I broke the screen',
    'cut my hours',
    'burn a cd',
    'my girlfriend is going to die of excitement',
    'my package was left alone on the porch',
  ])
})

describe('said before, in other words', () => {
  firesOn('repetition', [
    "I've explained it over and over",
    'we already went through that',
    'stop asking me the same question',
    'I gave my email at the start',
    'do I have to explain it all again?',
    'for the last time, I have no receipt',
    'as per my last message',
  ])
  sparesLines('repetition', [
    "as I said I would, I'm sending the form",
    'same order as last week',
    'repeat my last order please',
  ])
})

describe('swearing at the service', () => {
  firesOn('profanity', [
    'eat shit',
    'bullshit answer',
    'goddamn it just cancel',
    'you lying sack of shit',
    'kiss my ass',
  ])
  firesOn('profanity', ['this is bs', "that's BS and you know it"])
  sparesLines('profanity', ['BS 5839 is the fire alarm standard', 'a bs in biology', 'do you sell tennis balls'])
  sparesLines('profanity', ['hell yes', 'holy crap it worked, you rock'])
  sparesLines('profanity', ['Putain c’est génial, ça marche !'], { language: 'fr' })
  sparesLines('profanity', ['¡Joder, qué bien, ya funciona!'], { language: 'es' })
  firesOn('profanity', ['Putain c’est génial, encore une panne'], { language: 'fr' })
})

describe('annoyance at the service', () => {
  firesOn('frustration', [
    'worst customer service ever',
    'what a joke of a company',
    'how dare you',
    'not a single person has bothered to reply',
    'I feel ripped off',
    'you ruined my birthday',
    'never shopping here again',
    'my wedding is ruined because of your mistake',
    'so frustrating',
    'is anyone even reading this??',
  ])
  sparesLines('frustration', [
    'thank you so much for your help',
    'tell me a dirty joke',
    'wake up call at six please',
    'how long do I have to return it',
    'I thought I had enough money on the card',
    'the game is called Angry Birds',
    'I give up sugar',
  ])
})

describe('a short line without a stated language', () => {
  const unknown = { language: '' }
  firesOn('human_request', ['Mitarbeiter', 'agente por favor', 'un conseiller', 'Kundenservice'], unknown)
  firesOn('account_deletion', ['Konto löschen', 'supprimer mon compte', 'cerrar cuenta'], unknown)
  firesOn('formal_complaint', ['Beschwerde einreichen', 'porter plainte'], unknown)
  firesOn('legal_or_safety', ['voy a demandarlos'], unknown)
  firesOn('high_value_refund', ['Geld zurück: 800 Euro, 700 Euro Rückerstattung'], unknown)
  sparesLines('human_request', ['agent of change', 'person', 'ok danke'], unknown)

  test('is not read by the rules of another when English is stated', () => {
    expect(hitOf('human_request', 'un conseiller')).toBeUndefined()
  })
})

describe('yes to an offered person, in their own language', () => {
  const offers: [language: string, offer: string, yes: string, no: string][] = [
    ['de', 'Möchten Sie mit einem Mitarbeiter verbunden werden?', 'Ja, gerne', 'Nein danke'],
    ['es', '¿Quiere que le pase con un agente?', 'Sí, por favor', 'No, gracias'],
    ['fr', 'Voulez-vous que je vous mette en relation avec un conseiller ?', 'Oui, volontiers', 'Non merci'],
  ]
  test.each(offers)('%s: a yes asks for one, a no does not', (language, offer, yes, no) => {
    const history = historyOf([`bot: ${offer}`])
    expect(hitOf('human_request', yes, { language, history })?.evidence.at(-1)).toEqual({ event_id: 'e-0' })
    expect(hitOf('human_request', no, { language, history })).toBeUndefined()
  })

  test('a yes to another question asks for nothing', () => {
    const history = historyOf(['bot: Soll ich die Bestellung stornieren?'])
    expect(hitOf('human_request', 'Ja, gerne', { language: 'de', history })).toBeUndefined()
  })
})
