import { describe, expect, test } from 'vitest'
import { historyOf, hitOf } from './ask.ts'

/** What the customer wrote, one after the other; the bot answers each. @returns what the last one fires */
function lastOf(messages: string[]) {
  const before = messages.slice(0, -1).flatMap((text) => [`customer: ${text}`, 'bot: Please try this.'])
  return hitOf('frustration', messages.at(-1) as string, { history: historyOf(before) })
}

describe('the third complaint of the same thing is frustration, however calm it sounds', () => {
  test.each([
    [['my internet is slow', "it's still slow", 'slow again']],
    [['the app crashes when I open it', 'it crashes again', 'it keeps crashing']],
    [["the printer won't print", 'the paper is fine, still not printing', 'same problem']],
    [["the login doesn't work", "still doesn't work", 'no, still the same']],
    [['the page is not loading', 'still not loading', 'no, it is still not loading']],
    [["I can't log in", "I still can't log in", 'same error here']],
    [['my coupon was rejected', 'rejected again', 'it is rejected again']],
    [['the room is cold', 'still cold', "it's still cold in here"]],
    [['the sound is bad', 'sound is still bad', 'still bad even after the update']],
    [['my card was declined', 'ok I entered it anew, it was declined again', 'declined again']],
    [['the video keeps buffering', 'it keeps buffering', 'yes, still buffering']],
    [["the door doesn't open", "I did, it doesn't open", "it still doesn't open"]],
  ])('%j', (messages) => {
    expect(lastOf(messages)).toBeDefined()
  })
})

describe('two times are none, nor is something else, a question, or what went well', () => {
  test.each([
    [['my internet is slow', 'still slow']],
    [['my internet is slow', 'how do I pay my bill', 'still slow']],
    [['my internet is slow', 'it works now, thanks', 'do you still sell fiber']],
    [['my internet is slow', 'still slow', 'better now, thanks again']],
    [['is the pool still open?', 'is the gym still open?', 'is the bar still open?']],
    [["I don't know my number", "I still don't know", "I don't have it yet"]],
    [['keep going', 'keep going', 'keep going please']],
    [['the first item is wrong', 'the second one is fine', 'the third is late']],
    [['I want a table', 'still thinking', 'a table for two again']],
    [['check again', 'check again please', 'again please']],
    [["I can't remember my pin", "no, I can't remember", "I still can't remember it"]],
    [['no', 'no', 'no, that is all']],
    [["I can't wait for the trip", 'I still need a hotel', "can't wait, thanks again"]],
    [['I still need a room', 'still for May', 'and keep the same room']],
    [['the same room please', 'yes, the same', 'still the same']],
    [['do you have it in red', 'not in red?', 'still no red one?']],
  ])('%j', (messages) => {
    expect(lastOf(messages)).toBeUndefined()
  })
})

test('the earlier complaints are evidence', () => {
  const hit = lastOf(['my internet is slow', 'thanks for the quick reply', 'still slow', 'slow again'])
  expect(hit?.evidence.map(({ event_id }) => event_id)).toEqual(['e-now', 'e-0', 'e-4'])
})

test('it is three times the same, or it does not go on', () => {
  expect(lastOf(['my internet is slow', 'my internet is slow', 'my internet is slow'])).toBeUndefined()
})
