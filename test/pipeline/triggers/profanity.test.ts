import { describe, expect, test } from 'vitest'
import { readSignals } from '../../../pipeline/signals/signals.ts'
import { firesOn, hitOf, sparesLines } from './ask.ts'

describe('a word that hides is read as the word it is, at the service and in passing', () => {
  firesOn('profanity', [
    'sh1t service',
    'sh!t support again',
    'what a sh1tty company',
    'cr4p support',
    'cr@p app',
    'bullsh1t answer',
    'd4mn bot',
    'your d*mn website',
    'dumba$$ bot',
    'piece of cr@p',
    'eat sh!t',
    'kiss my a$$',
    "you're full of sh1t",
    'such a sh*tty policy',
    'your agents are sh1t',
    'this company is complete cr*p',
  ])
  sparesLines('profanity', [
    'oh sh1t, I typed the wrong email',
    'sh1t, wrong address, sorry',
    'I stepped in dog sh1t with my new shoes',
    'does it have a sh1t load of memory?',
    'model SH1T-200',
    'order F4CK1',
    'sh!t happens',
    'cr@p, I forgot my password',
    'd*mn, I lost my card',
    'my d*mn cat peed on the router',
    'h*ll yeah, it works',
    'this weather is sh1t',
  ])
})

describe('compounds and left-out letters', () => {
  firesOn('profanity', [
    'motherfcker',
    'you mothaf*cker',
    'muthafcka',
    'mthrfckr',
    'mtherfucker',
    'fkcing bot',
    'fcukn useless',
    'fvckn app',
    'sh*t-show of a company',
    'this is a clusterf*ck',
    'what the f is this',
    'dumbf*ck bot',
    'your bot is a f*cktard',
    'sh*te service',
    'mutherfukker',
    'go f yourself',
  ])
  sparesLines('profanity', [
    'further motherboard fees',
    'the motherland fork is in the box',
    'my mother forked out $20',
    'functions and fucus seaweed',
    'press f to pay respects',
    'seat 12 f please',
    'go to gate f, off the main hall',
    'mathfuture and mothfuel',
    'the kicker of the truck',
    'mathfork and mothfrock',
    'shuttlecocks and cocktails',
    'a raw hide assembly',
    'the fkc group and its fan shop',
    'F.C. Köln tickets',
  ])
})

describe('strong or mild, it may be meant for somebody else', () => {
  sparesLines('profanity', [
    'I fucked up my password',
    'I fucked up, sorry',
    'I think I f*cked up the order',
    'fuck, I forgot my pin',
    'oh fuck, wrong number',
    'crap, I hit the wrong button',
    "I'm such a fucking idiot, I entered the wrong address",
    'my ex is a bitch, I need a new password',
    'my landlord is an asshole, so I moved: please change my address',
    'some asshole stole my card',
    'the fucking dog ate my card',
    'bloody hell, that was fast',
    'you guys are the shit',
    'fuck my life, I lost my wallet',
  ])
  firesOn('profanity', [
    'I fucked up? you fucked up!',
    'fuck, I forgot how shitty your service is',
    'your agent is a bitch',
    'my agent was an asshole',
    'some asshole from your team hung up on me',
    'the fucking bot ate my order',
    'bloody hell, that was slow again',
    'you guys are shit',
    'absolute shite',
    'what a shitshow',
    'wtf are you doing',
    'damn your service',
    'your service is shit, and I fucked up by buying it',
    'this fucking thing',
  ])
})

test('it is the words as typed that are evidence', () => {
  expect(hitOf('profanity', 'sh1t service')?.evidence).toMatchObject([{ start: 0, end: 4, quote: 'sh1t' }])
})

test('what a hidden word is read as stands with it', () => {
  const words = readSignals('sh1t, f***ing a$$h0le', 'en').profane.map(({ word }) => word)
  expect(words).toEqual(['shit', 'fucking', 'asshole'])
})

describe("swearing that somebody else did, that is the matter or that is one's name", () => {
  firesOn('profanity', [
    'send me my damn parcel',
    'give me back my goddamn money',
    'you called me a liar, fuck you',
    'a player called me a bitch and your fucking support does nothing',
    'what a hell of a shitty service this is',
    'your damn app makes me sick',
  ])
  sparesLines('profanity', [
    'another player called me a fucking idiot, can you ban him',
    'someone wrote bitch on my profile, how do i delete it',
    'a reviewer wrote asshole in the comments of my shop',
    'my surname is Cock and your form says it is not allowed',
    'is the word fuck allowed in usernames',
    'hell of a day, anyway where do i find the invoice',
    'i lost my damn keys, can i get a new card',
    'omg damn that new skin is sick',
  ])
})
