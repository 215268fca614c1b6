import type { Language } from './topic.ts'

/** What is said whatever the topic. */

export const greetings: Record<Language, readonly string[]> = {
  en: ['Hi, I am Milo, the automated assistant of Larkspur. How can I help?'],
  de: ['Hallo, ich bin Milo, der automatische Assistent von Larkspur. Wie kann ich helfen?'],
  es: ['Hola, soy Milo, el asistente automático de Larkspur. ¿En qué puedo ayudar?'],
}

/** The bot's answers in other languages; what it says in English comes with the topic. */
export const answers: Record<Exclude<Language, 'en'>, readonly string[]> = {
  de: ['Danke, ich habe das geprüft und alles Nötige veranlasst. Sie erhalten gleich eine Bestätigung per E-Mail.'],
  es: ['Gracias, lo he comprobado y ya está solucionado. Recibirá una confirmación por correo.'],
}

export const thanks: Record<Language, readonly string[]> = {
  en: [
    'Great, thanks!',
    'Perfect, thank you',
    'ok thanks, that is all',
    'Lovely. Have a nice day!',
    'Thank you, that helps.',
  ],
  de: ['Super, vielen Dank!', 'Danke, das war alles.'],
  es: ['Perfecto, gracias.', '¡Muchas gracias!'],
}

export const followUps = [
  'And do I get a message when it is done?',
  'Good. Does that cost anything?',
  'Is there anything I need to do on my side?',
  'And how long does that take?',
]
export const followUpAnswers = [
  'Yes, you get an e-mail and can see it in your profile as well.',
  'No, it is free for you.',
  'Nothing to do for you. It usually takes one working day.',
]

/** The bot is not sure, or does not know. */
export const unsureAnswers = [
  'I think this may be about your last order. It could help to look at the page Orders.',
  'I am not certain, but it might be covered by our general terms.',
  'If I understand you correctly, you can find this under Settings.',
]
export const noAnswers = ['I am sorry, I have no answer to that.', 'That is something I cannot look up from here.']
export const offers = [
  'Would you like me to bring in a colleague?',
  'I can pass this on to a person from our team. Shall I?',
]
export const offerTaken = ['Yes please', 'Yes, that would be good', 'ok, do that']
export const offerDeclined = ['No, let me try to explain it differently', 'No need, it is not urgent']

/** Asking for a person straight away; Baton reads `human_request`. */
export const humanRequests: Record<Language, readonly string[]> = {
  en: [
    'Can I talk to a real person please?',
    'I want to speak to a human agent.',
    'Please connect me with an agent',
    'I would like to talk to someone from your team.',
  ],
  de: ['Ich möchte bitte mit einem Mitarbeiter sprechen.', 'Kann ich mit einem Menschen sprechen?'],
  es: ['Quiero hablar con una persona, por favor.', 'Quiero hablar con un agente.'],
}

/** A bot's confident answer did not do it; Baton reads tier 2, by what it is. */
export const complaints = {
  repetition: ['I already told you, that is not what I asked.', 'I already said that I tried this.'],
  dissatisfaction: ['That does not help at all.', "That's the wrong answer.", 'This did not help me.'],
  frustration: [
    'This is terrible, I am so angry and disappointed. Worst service ever!',
    'Horrible. I hate this awful, useless bot!',
  ],
  profanity: ['What the fuck is that supposed to mean?', 'This is bullshit, nothing of that is true.'],
} as const

export const transitions = [
  'I am bringing in a colleague who can help. They have our full chat and will be with you in less than 2 minutes.',
  'One moment, I am passing you to a specialist. They can see everything we wrote and are here in less than 2 minutes.',
]
export const callbacks = [
  'Our team is taken at the moment. I have put you on the list, and somebody will get back to you here.',
]
/** Said without any handoff behind it: the bot's own failure. */
export const emptyPromises = ['A colleague will be with you shortly.']

export const agentGreetings = [
  'Hello, this is {agent}. I have read what you wrote to Milo, give me a moment.',
  'Hi, {agent} here. I have your chat in front of me and am looking into it.',
  'Hello! My name is {agent}, I am taking over from here.',
]
export const asksAgain = [
  'Could you give me your order number, please?',
  'Before I start: which order number was it?',
  'May I have the order number again?',
]
export const givenAgain = [
  'It is order number {order}.',
  'order number {order}',
  'I already told the bot, order number {order}.',
]
export const agentClosings = ['Anything else I can do for you?', 'Is that all right for you?', 'Does that solve it?']
export const satisfied = [
  'Yes, thank you very much!',
  'That is great, thanks {agent}',
  'Thanks, you were a great help.',
  'ok thank you',
]
export const impatient = ['Hello? Is anybody there?', 'How long will this take?', 'Still waiting here...']
export const reopenings = ['Hi again, this is not solved yet.', 'I am back, it is still not done.']
export const praise = ['Quick and friendly.', 'Very helpful, thank you.', 'Solved in a minute.']
export const blame = ['Took far too long.', 'The bot did not understand me.', 'I had to say everything twice.']
