import { describe } from 'vitest'
import { firesOn, sparesLines } from './ask.ts'

/** What is taken, brought, talked to or escalated: a matter to a person is a request, a thing to a place is none. */

describe('taken to a person', () => {
  firesOn('human_request', [
    'I want to take this up with your manager',
    'please bring this to your supervisor',
    'can I raise this with someone on your team?',
    'could we go over it with one of your people',
    'please escalate my case',
    'I need this escalated',
    "I'd like to talk to your billing people",
  ])
  sparesLines('human_request', [
    'So you are a bot, and what would you call us?',
    'Which nickname will you call me?',
    "I can't take this heat anymore, your fan stopped again",
    'please take that fee off, your site put it there',
    "I can't take this deal, your page says it ended",
    'can I bring this back to your store in Bath?',
    'do I have to take it to your warehouse?',
    'let me bring it to your attention that the size is wrong',
    'does the doorbell talk to your hub?',
    'will this app talk to your thermostat?',
    'how do I escalate my subscription to the family tier',
    'I want to escalate my plan to business',
  ])
})

describe('one of yours is to call or to take over', () => {
  firesOn('human_request', [
    'is there any way someone from your team could give me a bell',
    'can one of your people take over here?',
    'I want somebody who knows the product to phone me',
    'enough of these canned answers, find me someone',
    'can you ring me back?',
    'could you call me on 07700 900123',
    'would you give me a quick call tomorrow',
    'can somebody from the shop call us',
  ])
  sparesLines('human_request', [
    'can you call me a taxi?',
    'can you call me Kim instead of Kimberly in the emails',
    'one of your colleagues told me it was free',
    'get me something nice for my sister',
    'did someone from your team look at the photos?',
    'he said he would give me a call when it is shipped',
    'find me the cheapest flight to Rome',
    'one of your staff helped me last week, thanks',
  ])
})
