import { describe } from 'vitest'
import { firesOn, sparesLines } from './ask.ts'

/** Which number, ring me, in touch: real people wrote such lines to bots of shops and games. */

describe('who wants to be rung, or to ring', () => {
  firesOn('human_request', [
    'Contact number',
    'your contact no',
    'Share contact number',
    'Please give me your contact number',
    'customer care no please',
    'consumer care number',
    'toll free number?',
    'can you share your phone number',
    'we want your phone number',
    'send me helpline number',
    'call me 9812345670',
    '9812345670 call me',
    'pls call me on 9812345670 urgent',
    'you call me',
    'call back',
    'callback please',
    'I want a call back',
    'where do I call you',
    'i want talk',
    'I want to get in touch',
    'contact support',
    'contact your support team',
    'connect customer support',
    'talk with your agent',
    'connect me to customer care',
  ])
  sparesLines('human_request', [
    'update my contact number',
    'my contact number changed',
    'contact number of the delivery boy',
    'Mumbai hub contact number',
    'what is the order number',
    'the driver did not call back',
    'I will call back later',
    'call me Bob',
    'you call me a liar?',
    'you call this service?',
    'they call me every day with offers, stop it',
    'do not call me on 9812345670',
    'can you share your screen',
    'share my number with the driver',
    'I was told to contact support by the app, which hangs',
    'the call back option is greyed out',
    'the toll free number on my bill is wrong, please correct it',
    'I want to get in touch with my seller',
  ])
})

describe('whoever looks for a place', () => {
  sparesLines('human_request', [
    'I want to find a nearby insurance agent',
    'can you find an insurance agent near my house please',
    'where is the closest agent',
    'do you have an agent in my area?',
    'get me the nearest advisor to 10115',
    'is there an authorised dealer nearby',
  ])
  firesOn('human_request', [
    'I want to talk to an agent now, not to this bot',
    'get me an agent',
    'I came near to giving up, get me an agent',
  ])
})

describe('what belongs to an account', () => {
  sparesLines('account_deletion', [
    'I want to cancel the automatic billing of my account',
    'hi, please cancel the auto pay of my account',
    'can you stop and remove the second holder of our account',
    'remove the overdraft of this account',
    'delete the picture of my profile',
  ])
  firesOn('account_deletion', [
    'delete all of my account',
    'please erase every trace of my account',
    'get rid of my account',
    'close both of my accounts',
    'how to deactivate of my gaming account',
    'cancel the whole of my account',
  ])
})
