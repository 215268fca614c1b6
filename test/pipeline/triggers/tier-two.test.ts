import { describe, expect, test } from 'vitest'
import { firesOn, historyOf, hitOf, sparesLines } from './ask.ts'

describe('profanity', () => {
  firesOn('profanity', [
    'fuck you',
    'this is bullshit',
    'what the hell is this',
    'your service is shit',
    'you f***ing idiots',
    'f u c k this',
    'this is sh1t, fix it',
    'b!tch',
    'ｆｕｃｋ off',
    'fuuuuck this',
    'a$$hole',
    'fcuk this',
    'you are such an a-hole',
    'this f---ing app',
    'your app is a piece of @#$%&!, do something',
    'your app is sh1t',
    "you f'ing idiots",
  ])
  sparesLines('profanity', [
    'Scunthorpe',
    'assistant',
    'I live in Scunthorpe and need an assistant',
    'Dick Smith Electronics sold it',
    'my name is Harshit',
    'the class starts at 5',
    'shiitake mushrooms',
    'cockpit door',
    'Penistone station',
    'fucking awesome, thank you!',
    'holy shit that was quick, thanks!',
    'damn I think my sea anemone died, anyway',
    'order A55 please',
    'mail me at dick.jones@example.com',
    '2 * 3 = 6',
    "a table at Hell's Kitchen, please",
    'it sucks that it rains today',
    'the cockerel and the peacock',
    'my hen-party booking for analysts',
    'what is the rate for analog assets',
  ])
  firesOn('profanity', ['So eine Scheiße', 'Ihr Arschlöcher'], { language: 'de' })
  firesOn('profanity', ['Esto es una mierda'], { language: 'es' })
  firesOn('profanity', ['Putain de merde'], { language: 'fr' })
  sparesLines('profanity', ["Putain c'est génial, merci !", 'Merci, putain, trop cool'], { language: 'fr' })
  firesOn(
    'profanity',
    ['Putain, génial, encore une panne, merci', 'Merci pour votre service de merde', "Putain c'est génial"],
    { language: 'fr' },
  )
  sparesLines('profanity', ['¡Joder, qué bueno! Gracias'], { language: 'es' })
  firesOn('profanity', ['Joder, genial, otra vez sin internet, gracias', 'Gracias por nada, joder'], { language: 'es' })
  sparesLines('profanity', ['Scheiße, ist das gut, danke!'], { language: 'de' })
  firesOn('profanity', ['Scheiße, super, schon wieder kein Netz, danke'], { language: 'de' })
  sparesLines('profanity', ['Was für ein Mist-Wetter in London'], { language: 'en' })
})

describe('swearing for joy', () => {
  const joyful = [
    'this is fucking awesome',
    'fuck yeah it works',
    'hell yeah',
    'HELL YEAH!!',
    'holy crap you fixed it',
    'Damn, you guys are awesome!',
    'you guys are fucking amazing',
    'joder qué bien',
  ]
  sparesLines('profanity', joyful)
  sparesLines('frustration', joyful)
  sparesLines('profanity', ['joder qué bien'], { language: 'es' })
  firesOn('profanity', [
    'this is fucking awful',
    'oh great, still fucking broken',
    'this is fucking awesome, it broke again',
    'this is fucking awesome... NOT',
    'fuck you, awesome service',
    'fuck yeah it broke again',
  ])
  firesOn('profanity', ['joder qué bien, otra vez sin internet', 'joder qué mal'], { language: 'es' })
  firesOn('frustration', [
    'this is fucking awful',
    'fucking great, it broke again',
    'you guys are fucking amazing at wasting my time',
  ])
})

describe('frustration', () => {
  firesOn('frustration', [
    'This is ridiculous, I have been waiting for three weeks and nobody answers!!',
    'I am so frustrated with you',
    'what a waste of time, thanks for nothing',
    "for god's sake just do your job",
    'how hard is it to answer a simple question??',
    'I fucking give up.',
    'stop asking me, just fix it!!',
  ])
  sparesLines('frustration', [
    'Hello, I want to check my balance',
    'I hate rain, what is the weather on Sunday?',
    'someone stole my card',
    "I'm sorry, I gave you the wrong number",
    'please cancel my order',
    'thanks, great help!',
    'like I said, it is the blue one',
    'oh terrible! And what about Sunday?',
    'I would hate to lose my seat',
    'you are right, damn it :)',
  ])

  test('noticeable annoyance in several messages adds up, with the earlier ones as evidence', () => {
    const line = 'still waiting for it'
    const calm = historyOf(['customer: hello', 'bot: Hi!'])
    const tense = historyOf([
      'customer: ugh, this takes forever',
      'bot: Sorry.',
      'customer: come on, hurry up!!',
      'bot: Sorry.',
    ])
    expect(hitOf('frustration', line, { history: calm })).toBeUndefined()
    const hit = hitOf('frustration', line, { history: tense })
    expect(hit?.evidence.some((one) => one.event_id === 'e-2')).toBe(true)
  })

  test('it is not judged outside English', () => {
    expect(hitOf('frustration', 'ridiculous ridiculous ridiculous!!', { language: 'nl' })).toBeUndefined()
  })
})

describe('repetition', () => {
  firesOn('repetition', [
    'as I described, the lid is broken',
    "we've been over this",
    'did you not hear me?',
    "it's in my first message",
    'tired of typing the same thing',
  ])
  sparesLines('repetition', ['is my order in my last email?', 'hear me out'])
  firesOn('repetition', [
    'I already told you',
    'I ALREADY told you my order number',
    'as I said before, it is the blue one',
    'how many times do I have to say this',
    "I've given you my name twice",
    'for the third time: the red one',
    "didn't I just say that?",
    'I keep telling you it is broken',
    'why do I have to repeat myself',
    'we went over this already',
    "like I told the other agent, it's 4 people",
    'I said Detroit, not Denver',
    'you asked me that already',
    "didn't you hear me? I said Monday",
    'I wrote that in my first message',
    "I've explained this a hundred times",
    'how often do I have to tell you',
    'I mentioned it before',
  ])
  sparesLines('repetition', [
    'I said that to my wife',
    'I told my bank',
    'I have already tried that',
    'would it help if I just gave that to you?',
    'you already said that, thanks',
    'can you say that again?',
    'I just sent the money',
    'I paid two times',
    'sorry, I gave you the wrong number',
    'I just said hello',
    'I already told my wife',
    "as I said to my boss, it's great",
    'how often should I change the oil?',
    'did you see my message?',
    'again, thanks for the help',
    'do you want me to repeat that?',
  ])
  firesOn('repetition', ['Das habe ich Ihnen doch schon gesagt'], { language: 'de' })
  firesOn('repetition', ['Ya se lo dije'], { language: 'es' })
  firesOn('repetition', ["Je vous l'ai déjà dit"], { language: 'fr' })

  test('the same question again is one, with the first as evidence', () => {
    const history = historyOf(['customer: How do I change the address on my order?', 'bot: You can order now.'])
    const hit = hitOf('repetition', 'how do i change the adress on my order??', { history })
    expect(hit?.evidence.at(-1)).toEqual({ event_id: 'e-0' })
  })

  test('a question like an earlier one about something else is none', () => {
    const history = historyOf(['customer: What is the weather in Pittsburgh on Monday?', 'bot: Sunny.'])
    expect(hitOf('repetition', 'What is the weather in Boston on Monday?', { history })).toBeUndefined()
  })

  test('a correction of a number is none', () => {
    const history = historyOf(['customer: please book flight number 802 for me', 'bot: Booked 802.'])
    expect(hitOf('repetition', 'please book flight number 820 for me', { history })).toBeUndefined()
  })

  test('thanks and short answers are none', () => {
    const history = historyOf(['customer: yes please, thank you', 'bot: Done.'])
    expect(hitOf('repetition', 'yes please, thank you', { history })).toBeUndefined()
  })

  test('the same words in another language than ours still are one', () => {
    const history = historyOf(['customer: di mana pesanan saya sekarang', 'bot: Maaf.'])
    expect(hitOf('repetition', 'di mana pesanan saya sekarang?', { history, language: 'id' })).toBeDefined()
  })
})

describe('dissatisfaction', () => {
  firesOn('dissatisfaction', [
    "that didn't help",
    'useless answer',
    'not helpful at all',
    "you didn't answer my question",
    "that's not what I asked",
    'this bot is useless',
    'thanks for nothing',
    'you keep sending the same link',
  ])
  sparesLines('dissatisfaction', [
    "my card doesn't work",
    'can you help me?',
    'that helped, thank you',
    'the answer to question three is snail',
    'what did not work was the ATM',
  ])

  test('"it does not work" counts once the bot has answered, not before', () => {
    const line = "I tried that and it still doesn't work"
    expect(hitOf('dissatisfaction', line)).toBeUndefined()
    expect(
      hitOf('dissatisfaction', line, { history: historyOf(['customer: no sound', 'bot: Restart it.']) }),
    ).toBeDefined()
  })
})

describe('what is called so in joy', () => {
  firesOn('frustration', [
    'this is ridiculous!!!',
    'what a ridiculous service!!',
    'what the hell is going on with my order',
    'i am sick of this ridiculous deal you forced on me',
  ])
  sparesLines('frustration', [
    'what an insane deal!!!',
    'hell of a storm here, is the power out in the whole street?',
    'omg damn that new skin is sick',
    "what a ridiculous bargain, i'll take two!!!",
  ])
})
