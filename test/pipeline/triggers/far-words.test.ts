import { describe } from 'vitest'
import { firesOn, sparesLines } from './ask.ts'

/** A person asked for in words far from "I want to talk to a person", English: by what varies in them. */

describe('whether anybody is there', () => {
  firesOn('human_request', [
    'helloooo is anybody out there??',
    'anyone awake at your end',
    'does anyone ever answer on this thing',
    'is one of your agents around today',
    'is somebody reading this or am I typing into the void',
  ])
  sparesLines('human_request', [
    'is anybody else getting this error',
    'does anyone deliver on sundays',
    'is anyone there to sign when the parcel comes',
    'is one of your rooms available',
  ])
})

describe('the telephone', () => {
  firesOn('human_request', [
    'could i phone you lot instead',
    'whats your phone number for disputes',
    'would rather sort this over the telephone tbh',
    'do u have any telephone support',
    'just give me a ring on 0161 496 0000 please',
    'can we jump on a short call about the invoice',
    'I want to speak. Not type.',
  ])
  sparesLines('human_request', [
    'give me a ring size chart',
    'what can i call you',
    'can I call the restaurant before my booking',
    'is it cheaper to book over the phone',
    'what phone number for my brother do you have',
  ])
})

describe('whom to turn to', () => {
  firesOn('human_request', [
    'who is the best person to talk to about a bulk discount',
    'who looks after business accounts over there',
    'so you cant help. who can?',
  ])
  sparesLines('human_request', [
    'who handles the parcel after customs',
    'who can see my location',
    'who is the best person in your ad',
  ])
})

describe('no bot', () => {
  firesOn('human_request', [
    'how can i skip this robot',
    'switch the bot off please',
    "I'm not going to argue with software",
    "i'd rather hear a human voice",
    'need somebody with authority, not scripts',
    'this needs human eyes',
  ])
  sparesLines('human_request', [
    'how do I skip the intro',
    'how do I turn off the bot on my website',
    'do humans train the bot',
    'is it a real voice or a recording in the audio book',
  ])
})

describe('one of yours is to see to it', () => {
  firesOn('human_request', [
    'can someone from returns ring my wife, she placed the order',
    'have somebody in the warranty department phone me',
    'please have Anna from accounts contact me again',
    'i was told to ask for the mortgage advisor, can i get one',
    'can an advisor take over this chat',
    "I'd like to run through the figures with one of your advisors",
    'can it be checked over by a person',
    'please get me back to the lady I was chatting with before',
    "surely there's a human being in that building who can pick this up",
  ])
  sparesLines('human_request', [
    'I was told someone will ring me on Friday, that is fine',
    'one of your advisors went through it with me, thanks',
    'I want to share this with someone in my family',
    'can a colleague of mine log in too',
    'have one of your drivers call me when he is outside',
  ])
})

describe('passed on', () => {
  firesOn('human_request', [
    'pass this up to your manager please',
    'escalate my ticket to the engineering team',
    'send this chat on to whoever can approve it',
    'i would prefer for this to go to a live colleague',
  ])
  sparesLines('human_request', [
    'pass the savings on to customers',
    'send this to my mum as a gift',
    'how do i pass this on to my manager',
    'please speak with the whisper voice',
    'are you allowed to call someone a rude name',
  ])
})

describe('whatever is to be done with one of yours', () => {
  firesOn('human_request', [
    'send a rep my way',
    'can you conference in a manager',
    'let a colleague finish this with me',
    "I'll hold for the next available advisor",
    'I want an engineer on this',
    'may I have a nurse call me about the results',
    'whoever is in charge of refunds should contact me',
    'could you have the shop phone me back',
    'i dont trust a bot with my passport number',
    'only a human can decide that',
    'put somebody on that speaks Polish',
  ])
  sparesLines('human_request', [
    'am i your manager',
    'how do I become a sales rep',
    'I want to rate an advisor',
    'only a human can use the app',
    'I do trust the bot more than most',
    'leave a note for the driver to ring the bell',
  ])
})
