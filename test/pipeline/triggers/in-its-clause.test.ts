import { describe } from 'vitest'
import { firesOn, sparesLines } from './ask.ts'

/** How far a refusal reaches: to the comma, unless what follows hangs on it. */

describe('human request', () => {
  firesOn('human_request', [
    "I've been waiting for two weeks, no answer, can a person please look at my case",
    'nobody answers my mails, let me talk to someone',
    'my flight was cancelled (not my fault), connect me with an agent',
    "this isn't it - I want a human",
    'no refund, no answer, I want your supervisor',
    'Nothing works. Could one of your people help?',
    'the code is wrong; agent',
    'agent!',
    'agent!!!!',
    "I'd like 2 speak 2 a person",
  ])
  firesOn(
    'human_request',
    ['Das stimmt nicht, ich möchte mit jemandem reden', 'Das ist keine Hilfe, geben Sie mir einen Menschen'],
    { language: 'de' },
  )
  firesOn('human_request', ['no entiendo nada, páseme con una persona', 'esto no sirve, quiero un humano'], {
    language: 'es',
  })
  firesOn('human_request', ["ça ne m'aide pas, je veux parler à quelqu'un", 'pas du tout, passez-moi un agent'], {
    language: 'fr',
  })
  sparesLines('human_request', [
    "I don't want a refund, an agent, or anything else",
    'do not, I repeat, do not transfer me',
    'without an agent, without a call, please',
    'no call, no agent, just an answer here',
    'you are not a human, right?',
    "I'm not a bot, I'm a person",
    "Don't worry, I don't need a person",
  ])
  sparesLines(
    'human_request',
    [
      'Ich möchte nicht, dass mich ein Mitarbeiter anruft',
      'Keine Sorge, ich brauche keinen Mitarbeiter',
      'Ich will nicht telefonieren, und auch nicht mit einem Mitarbeiter sprechen',
    ],
    { language: 'de' },
  )
  sparesLines(
    'human_request',
    ['no quiero una llamada, ni hablar con un agente', 'no quiero que me llame una persona'],
    { language: 'es' },
  )
  sparesLines('human_request', ["je ne veux pas d'appel, ni parler à un agent"], { language: 'fr' })
})

describe('account deletion', () => {
  firesOn('account_deletion', ["it's not working, close my account", "I'm not satisfied - delete my profile"])
  firesOn('account_deletion', ['Ich bin nicht zufrieden, löschen Sie mein Konto'], { language: 'de' })
  firesOn('account_deletion', ['no me gusta, borren mi cuenta'], { language: 'es' })
  firesOn('account_deletion', ['ça ne me plaît pas, fermez mon compte'], { language: 'fr' })
  sparesLines('account_deletion', [
    'do not block, suspend or close my account',
    "please don't, under any circumstances, delete my account",
    "don't delete, but freeze, my account",
    'I never asked, not once, to close my account',
  ])
})
