import { expect, test } from 'vitest'
import { firesOn, historyOf, hitOf, sparesLines } from './ask.ts'

firesOn('human_request', [
  'I want to speak to a human',
  'can i talk to a real person please',
  'Could you connect me with a supervisor?',
  'please transfer me',
  'Yes, that sounds right. Please put me through to somebody who can decide this.',
  'agent',
  'Human, please!',
  "I'd rather deal with a person, thanks",
  'is there anyone else I can speak to?',
  'get me your manager on the line',
  'I need to get in touch with customer service',
  'have someone call me back',
  'let me tlak to a represenative',
  'I dont know how to reach a live agent',
  "This isn't working. Can I speak with somebody?",
  "I don't want to talk to a bot",
  'let me TALK to a huuuman',
  'can an agent help me with this',
  'who can I talk to about this charge?',
  'I would like to be transferred to billing',
  'please escalate this to your supervisor',
])
sparesLines('human_request', [
  'are you human?',
  'Am I talking to a real person or a computer?',
  'is this a real person',
  "please don't transfer me",
  'I would really prefer not to be transferred',
  "I don't want to talk to an agent",
  'someone else needs it',
  'the seat should go to someone else',
  'I talked to an agent yesterday and she fixed it',
  'I need to talk to my manager before I decide',
  'human resources told me to ask you',
  'what is the name of the agent in The Matrix',
  'transfer me the money',
  'transfer 500 to my savings account',
  'can you act like a real person',
  'my assistant booked the room',
  'a table for two people please',
  'how many people live in France?',
  'no need to speak to a manager, thanks',
  'I will contact a human agent if needed',
])
firesOn('human_request', [
  'put me through to the concierge',
  'is there anyone from the spa I can speak with?',
  'could someone from housekeeping call me',
  'I want human assistance',
  'get me a real person',
  'let me talk to reception',
  'can I speak to the restaurant?',
  'connect me with housekeeping',
  "pass me on to someone who knows what they're doing",
  'is there a way to get customer support on the phone',
  'get hold of somebody for me',
  'I only talk to humans',
  'useless bot, agent!',
  'can a human being deal with this',
  'I want to discuss this with someone',
  'speak with the mortgage department',
  "I'd rather have a human handle this",
  'hand me over to an employee',
  "I don't want to deal with an automated system",
  'Can you have an agent take over',
  "I think it's best if I speak to someone in person",
  "I'd be more comfortable discussing this with a person",
  'may i chat to someone in the kitchen',
  'not a bot, a person please',
  'real human now',
  'representative please!!',
  'live chat please',
  'i need an agnet',
  'conect me to a humen',
  'pls let me speek to a reel person',
  'I need someone to help me with this, not a bot',
  'Could somebody give me a ring about it',
  'I want to raise this with a manager',
  'please escalate',
  'How do I get through to a person?',
  'can you redirect my call to the restaurant',
  'hook me up with a human',
  "I'd love to talk to a real human being for once",
  'give me your boss',
  'is it possible to talk with a human?',
  'i wanna talk with someone real',
  'switch me to a live agent',
  'help from a human please',
  'I think I need a human for this one',
  "can't I just talk to someone?",
  'when can I speak to a human?',
  "I'm sick of talking to a computer, connect me to a person",
  'could you arrange for someone to phone me?',
  'ring me please, I want to speak to a person',
  "I'd rather speak with the manager",
  'no bots please',
  'I want to speak to someone in charge',
  "I'd like a word with your manager",
  'I want assistance from a real person',
  'could you let me speak to whoever is responsible',
  'I need to talk to the billing team',
  'I want to talk to support',
  'connect agent',
  'I wanna speak w/ an agent',
  'yes, a human please',
  'who can I call about this',
  'can I have a chat with the cook',
  'can your team contact me',
])
sparesLines('human_request', [
  'are you a human?',
  'am i talking to a human right now',
  'do you work with humans',
  "don't connect me to an agent, just answer",
  'someone else needs it',
  'someone stole my card',
  'can I add someone to my account',
  'can my husband use the card too',
  'transfer the money to a different person',
  'can I send money to someone abroad',
  'the agent told me to ask you',
  'your agent was very rude to me',
  'talk to you later',
  'can we talk about the weather',
  'how do I talk to my boss about a raise',
  'can you speak spanish',
  'what is a real estate agent',
  'I can connect my phone to the car now',
  'how do I connect to the internet',
  'is there a restaurant near me',
  'call my mom',
  'call me John',
  'text someone for me',
  'add 2 persons to the table',
  'how many people have signed up',
  'one person, two nights',
  'agent 007',
  'what do people say about this',
  'is customer service open on Sunday?',
  'I need support for windows 11',
  'I need help with my account',
  'send a message to someone',
  'can I get some help',
  "I've talked to three people already and nobody knows",
  'set a reminder to speak with mark at noon',
  'put me on the list',
  'could you please transfer my flight to the next day',
  'hand over the keys',
  'what team plays tonight',
  'can you pass me the salt',
  'am I speaking with a live person',
  "is it a real person I'm talking to",
  'i want to know if you are a real person',
  'do i have a human here',
  "is there a live person i'm talking to",
  'who is there, a robot or a person',
  "i need to know if you're a real person or not",
  'is a live agent answering',
  'are there humans typing this',
  'are you a computer or a human being',
  'you sound like a real person',
  'who is your boss',
  'tell me who your boss is',
  'i want to know your boss',
  "what's your manager's name",
  'is there someone you work for',
  'direct me to the nearest gas station',
  'route me to chicago',
  'switch me to paperless',
  'hook me up with a recipe',
  'connect me with my mom',
  'can you call the bank for me',
  'schedule a meeting with my manager',
  'send the team an email',
  'is there a person named john in my contacts',
  'who is the head of the sales team',
  'let us talk to each other about music',
  'what does an agent cost',
  'I will get somebody to sign it',
  'what is it like to be human',
  'human anatomy',
])
firesOn(
  'human_request',
  [
    'Ich möchte mit einem Menschen sprechen',
    'Kann ich bitte mit einem Mitarbeiter reden?',
    'Verbinden Sie mich mit dem Kundendienst',
  ],
  { language: 'de' },
)
sparesLines(
  'human_request',
  ['Ich will nicht mit einem Menschen sprechen', 'Bist du ein Mensch?', 'Ein Mitarbeiter hat mir das gesagt'],
  { language: 'de' },
)
firesOn(
  'human_request',
  ['Quiero hablar con una persona', '¿Puedo hablar con un agente?', 'Páseme con un supervisor'],
  { language: 'es' },
)
sparesLines('human_request', ['¿Eres una persona real?', 'No quiero hablar con un agente'], { language: 'es' })
firesOn('human_request', ['Je veux parler à un conseiller', "Passez-moi quelqu'un", 'je voudrais un humain'], {
  language: 'fr',
})
sparesLines('human_request', ['Êtes-vous un humain ?', 'Je ne veux pas parler à un agent'], { language: 'fr' })
firesOn(
  'human_request',
  [
    'Ich würde gern mit jemandem sprechen',
    'Könnte ich mit Ihrem Vorgesetzten reden?',
    'Können Sie mich bitte mit der Abteilung für Rechnungen verbinden?',
    'Kann mich bitte jemand zurückrufen?',
    'Ich brauche einen echten Menschen',
    'Ich möchte nicht mit einem Bot reden, sondern mit einem Menschen',
    'Leiten Sie mich an einen Mitarbeiter weiter',
    'Gibt es jemanden, mit dem ich sprechen kann?',
    'Mitarbeiter bitte',
    'Mensch!',
    'Ich will einen Menschen',
    'Stellen Sie mich durch',
  ],
  { language: 'de' },
)
sparesLines(
  'human_request',
  [
    'Ich habe gestern mit einem Mitarbeiter gesprochen',
    'Ihr Mitarbeiter war sehr freundlich',
    'Bitte verbinden Sie mich nicht',
    'Sind Sie ein Mensch oder ein Computer?',
    'Spreche ich mit einer echten Person?',
    'Ich brauche keinen Berater, danke',
    'Jemand anderes braucht das',
  ],
  { language: 'de' },
)
firesOn(
  'human_request',
  [
    '¿Me puede atender una persona?',
    'Quisiera hablar con su supervisor',
    '¿Hay alguien con quien pueda hablar?',
    'Que me llame un agente, por favor',
    'Prefiero hablar con alguien',
    'No quiero hablar con un robot, quiero una persona',
    'Necesito que me atienda un humano',
    'Comuníqueme con un representante',
    'Con un agente por favor',
  ],
  { language: 'es' },
)
sparesLines(
  'human_request',
  [
    '¿Estoy hablando con una persona?',
    'Ayer hablé con un agente',
    'No hace falta hablar con nadie',
    '¿Eres un robot o una persona?',
    'El agente fue muy amable',
  ],
  { language: 'es' },
)
firesOn(
  'human_request',
  [
    "Je souhaite parler à quelqu'un",
    'Pouvez-vous me mettre en relation avec un conseiller ?',
    "Est-ce que quelqu'un peut me rappeler ?",
    'Je veux parler à un vrai humain',
    'Puis-je parler à votre responsable ?',
    'Je préfère parler à une personne',
    "Un conseiller s'il vous plaît",
    'Je ne veux pas parler à un robot, passez-moi un conseiller',
    'Transférez-moi au service client',
  ],
  { language: 'fr' },
)
sparesLines(
  'human_request',
  [
    'Est-ce que je parle à une vraie personne ?',
    "J'ai parlé à un conseiller hier",
    "Je n'ai pas besoin d'un conseiller",
    'Vous êtes un robot ?',
    'Le conseiller était aimable',
  ],
  { language: 'fr' },
)
firesOn('human_request', ['quiero hablar con un agente, por favor', 'Ich will einen echten Menschen sprechen'])

test('a language without rules is not guessed at', () => {
  expect(hitOf('human_request', 'agent', { language: 'nl' })).toBeUndefined()
})

test('the evidence marks the very words, also after an emoji and with a zero-width space in them', () => {
  const text = '😡😡 I want to talk to a hu\u200bman now'
  const [evidence] = hitOf('human_request', text)!.evidence
  expect(evidence!.quote).toBe('talk to a hu\u200bman')
  expect(text.slice(evidence!.start, evidence!.end)).toBe(evidence!.quote)
})

test('yes to an offered person is a request, with the offer as evidence', () => {
  const history = historyOf([
    'customer: my seat is wrong',
    'bot: I am sorry. Would you like me to transfer you to a human agent?',
  ])
  expect(hitOf('human_request', 'Yes, please.', { history })?.evidence.at(-1)).toEqual({ event_id: 'e-1' })
})

test('no to an offered person is none', () => {
  const history = historyOf(['customer: my seat is wrong', 'bot: Would you like me to transfer you to a human agent?'])
  expect(hitOf('human_request', 'No, that is okay', { history })).toBeUndefined()
})

test('yes to anything else is none', () => {
  const history = historyOf([
    'customer: my seat is wrong',
    'bot: I can ask a human agent later. Shall I change the seat?',
  ])
  expect(hitOf('human_request', 'Yes, please.', { history })).toBeUndefined()
})

test('a yes is one too when the question only points back to the offer', () => {
  const history = historyOf([
    'customer: my seat is wrong',
    'bot: I cannot change it. If you like, I can transfer you to a human agent. Would you like me to do that?',
  ])
  expect(hitOf('human_request', 'Yes please. I am not happy with this.', { history })).toBeDefined()
  expect(hitOf('human_request', 'No, yes, well, not now', { history })).toBeUndefined()
  expect(hitOf('human_request', 'Can you check the seat map again?', { history })).toBeUndefined()
})
firesOn('human_request', [
  'I want to be redirected',
  'customer care please',
  'who can I ring about this?',
  'I refuse to deal with an algorithm',
  'can I have a conversation with the chef?',
  'hand me over to sales',
  'you are a bot, I want a real one',
])
sparesLines('human_request', [
  'I need to get connected to the internet',
  'I need some real help in a hurry',
  'I would like the physical one, not the virtual card',
  'please switch me over',
  'can I install it without the script?',
  'who do I complain to about my luggage?',
])
firesOn(
  'human_request',
  [
    'Ich will mit einer Sachbearbeiterin sprechen',
    'Ich brauche eine Ansprechpartnerin',
    'Ich will nicht mit einer KI sprechen',
    'Leiten Sie mich weiter',
  ],
  { language: 'de' },
)
sparesLines('human_request', ['Sie stellen mich vor ein Problem mit der Rechnung'], { language: 'de' })
firesOn(
  'human_request',
  [
    'Quiero hablar con atención al cliente',
    'Necesito hablar con soporte',
    'Quiero una supervisora',
    'Pónganme con ventas',
    '¿Puede ayudarme una persona?',
  ],
  { language: 'es' },
)
sparesLines('human_request', ['Póngame a la lista de espera', 'Conéctame a la red'], { language: 'es' })
firesOn(
  'human_request',
  [
    'Je veux parler au directeur',
    'Je veux parler à un superviseur',
    'Mettez-moi en relation',
    'Connectez-moi au support',
  ],
  { language: 'fr' },
)
sparesLines('human_request', ['Mettez-moi à jour la facture', 'Connectez-moi à mon compte'], { language: 'fr' })
