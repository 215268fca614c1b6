import type { ConversationEventType } from '../../contract/event.ts'
import type { EffectName, PlacingName } from './effects.ts'

/**
 * The life of an episode: in which state it is, what may happen, where that leads, and what is done. This table is the one
 * truth about it: `advance.ts` finds what happened in it, notes in the episode the state that stands there (`life`), and does
 * the rest of the row in that order (`effects.ts` has what the names mean).
 */

/** Of an episode that goes on. `_again` = an agent wrote in it before. */
const openStates = {
  with_bot: 'nobody was asked for a person yet',
  waiting: 'a person was asked for, nobody took it',
  accepted: 'an agent took it and has not written',
  taken_back: 'the bot has it again, nobody answered',
  with_agent: 'an agent answered',
  requeued: 'an agent answered and gave it back to the queue',
  returned: 'an agent answered and gave it back to the bot',
  waiting_again: 'handed off once more, nobody took it',
  accepted_again: 'handed off once more, taken, nobody has written',
  taken_back_again: 'handed off once more and taken back, nobody answered',
} as const

/**
 * The terminal states of METRICS.md, but for two: `ghosted` is an `abandoned_in_queue` whose handoff failed, which time alone
 * can tell, and who was left after an agent may have been with the bot again.
 */
const endedStates = {
  bot_resolved: 'resolved, no agent wrote',
  agent_resolved: 'resolved, an agent wrote',
  abandoned_in_bot: 'ended unresolved, nothing waited and no agent wrote',
  abandoned_in_queue: 'ended unresolved while a handoff waited for its first answer',
  abandoned_with_agent: 'ended unresolved with an agent who wrote',
  abandoned_after_agent: 'ended unresolved with the bot, after an agent wrote',
} as const

/** What became of the episode's last handoff: it may decide between rows of one state. */
const lastHandoffs = {
  'no handoff': 'it had none',
  unanswered: 'nobody answered it, up to now or to the end of the episode',
  answered: 'an agent answered it, and the bot has not had it since',
  'taken back': 'the bot took it back, nobody had answered',
  'given back': 'the bot has it again, an agent had answered',
} as const

export type LastHandoff = keyof typeof lastHandoffs
export type OpenState = keyof typeof openStates
export type EndedState = keyof typeof endedStates
/** `none` = the conversation has no episode yet */
export type State = 'none' | OpenState | EndedState

/** An event as far as the table must tell it apart, the decision on a message, or too long a silence. */
export type Happening =
  | Exclude<ConversationEventType, 'handoff.returned'>
  | 'handoff.returned to bot'
  | 'handoff.returned to queue'
  | AfterTheEnd
  | typeof BEFORE_THE_END
  | typeof REOPENED_BEFORE
  | typeof BEFORE_THE_REQUEST
  | typeof BEFORE_THE_RETURN
  | typeof BEFORE_THE_ANSWER
  | typeof ACCEPTED_BEFORE
  | typeof ANSWERED_BEFORE_THE_RETURN
  | 'decision offers'
  | 'decision escalates'
  | 'silence'
/** Written while the bot had not taken the last handoff back yet, and come in since: it is about that one. */
export const BEFORE_THE_RETURN = 'handoff.requested before the return'
/** It happened before the request that an agent has answered, or before the agent joined, and came in since: that is when the wait began. */
export const BEFORE_THE_ANSWER = 'handoff.requested before the answer'
/** An agent had taken the handoff, and that came in before the request. */
export const ACCEPTED_BEFORE = 'handoff.accepted before the request'
/** The same of an agent's answer. */
export const ANSWERED_BEFORE_THE_RETURN = 'message.agent before the return'
/** Written before a person was asked for, and come in since: the bot was still in charge. */
export const BEFORE_THE_REQUEST = 'message.customer before the request'
/** Written before the episode ended, and come in since: it belongs to that one. The plain message begins another. */
export const BEFORE_THE_END = 'message.customer before the end'
/** The episode that it began has ended since. The plain event begins another. */
export const REOPENED_BEFORE = 'conversation.reopened before the end'
/** Written after the episode had ended; the plain event was written before that, also when it came in later. */
type AfterTheEnd = `${'message.bot' | 'message.agent' | 'handoff.requested'} after the end`

const BOT = ['with_bot', 'taken_back', 'returned', 'taken_back_again'] as const
const QUEUE = ['waiting', 'accepted', 'waiting_again', 'accepted_again'] as const
const AGENT = ['with_agent', 'requeued'] as const
const RESOLVED = ['bot_resolved', 'agent_resolved'] as const
const OPEN = [...BOT, ...QUEUE, ...AGENT] as const
const ENDED = Object.keys(endedStates) as EndedState[]
const ANY = [...OPEN, ...ENDED] as const
/** The last handoff went back to the bot, or may have before the end. */
const BACK = ['taken_back', 'taken_back_again', 'returned', 'bot_resolved', 'agent_resolved', 'abandoned_in_bot', 'abandoned_after_agent'] as const // biome-ignore format: one line
const LATE = ['message.bot after the end', 'message.agent after the end', 'handoff.requested after the end'] as const
const DECISIONS = ['decision offers', 'decision escalates'] as const
const NO_EVENT = [
  ...DECISIONS,
  'silence',
  ...LATE,
  BEFORE_THE_END,
  REOPENED_BEFORE,
  BEFORE_THE_REQUEST,
  BEFORE_THE_RETURN,
  BEFORE_THE_ANSWER,
  ACCEPTED_BEFORE,
  ANSWERED_BEFORE_THE_RETURN,
] as const
// biome-ignore format: a table
const EVENTS = [
  'conversation.started', 'message.customer', 'message.bot', 'message.agent', 'handoff.requested', 'handoff.promised',
  'handoff.accepted', 'handoff.briefing_opened', 'handoff.returned to bot', 'handoff.returned to queue',
  'handoff.marked_unneeded', 'conversation.resolved', 'conversation.abandoned', 'conversation.reopened',
  'csat.submitted', 'answer.flagged',
] as const

/** What the last handoff can be in a state. Rows of a state that ask for it have one for each of these. */
export const lastIn: Record<State, readonly LastHandoff[]> = {
  none: ['no handoff'],
  with_bot: ['no handoff'],
  waiting: ['unanswered'],
  accepted: ['unanswered'],
  taken_back: ['taken back'],
  with_agent: ['answered'],
  requeued: ['answered'],
  returned: ['given back'],
  waiting_again: ['unanswered'],
  accepted_again: ['unanswered'],
  taken_back_again: ['taken back'],
  bot_resolved: ['no handoff', 'taken back', 'unanswered'],
  agent_resolved: ['answered', 'given back', 'taken back', 'unanswered'],
  abandoned_in_bot: ['no handoff', 'taken back'],
  abandoned_in_queue: ['unanswered'],
  abandoned_with_agent: ['answered'],
  abandoned_after_agent: ['given back', 'taken back'],
}

type OneOrMore<T> = T | readonly T[]
/** what happened · in which state · where it leads (`same`: it stays) · what is done, in this order · of which last handoff, when that matters */
export type Row = readonly [
  OneOrMore<Happening>,
  OneOrMore<State>,
  State | 'same' | 'as with_bot',
  readonly (PlacingName | EffectName)[],
  OneOrMore<LastHandoff>?,
]

// biome-ignore format: a table
export const rows: readonly Row[] = [
  // ── an episode begins; `as with_bot`: and then everything that stands there for `with_bot`
  [EVENTS,                             'none',                  'as with_bot',          ['begin_episode']],
  ['message.customer',                 ENDED,                   'as with_bot',          ['begin_episode']],
  ['conversation.reopened',            ENDED,                   'as with_bot',          ['reopen']],
  ['conversation.reopened',            OPEN,                    'same',                 ['note_reopened']],
  [REOPENED_BEFORE,                    ENDED,                   'same',                 ['note_reopened']],
  ['conversation.started',             ANY,                     'same',                 ['note_disclosed']],

  // ── the customer writes; the decision on it is a happening of its own, in the middle of the message's
  ['message.customer',                 BOT,                     'same',                 ['hear_customer', 'gather_facts', 'judge', 'keep_message']],
  ['message.customer',                 [...QUEUE, ...AGENT],    'same',                 ['hear_customer', 'count_repeats', 'judge', 'keep_message']],
  [BEFORE_THE_REQUEST,                 [...QUEUE, ...AGENT],    'same',                 ['hear_customer', 'gather_facts', 'judge', 'keep_message']],
  [BEFORE_THE_REQUEST,                 ENDED,                   'same',                 ['hear_customer', 'gather_facts', 'touch_handoff', 'judge', 'keep_message'], ['unanswered', 'answered']],
  [BEFORE_THE_END,                     ENDED,                   'same',                 ['hear_customer', 'gather_facts', 'judge', 'keep_message'], ['no handoff', 'taken back', 'given back']],
  [BEFORE_THE_END,                     ENDED,                   'same',                 ['hear_customer', 'count_repeats', 'touch_handoff', 'judge', 'keep_message'], ['unanswered', 'answered']],
  ['decision offers',                  OPEN,                    'same',                 ['note_asked']],
  ['decision escalates',               'with_bot',              'waiting',              ['begin_by_decision', 'hand_to_queue', 'take_acceptance']],
  ['decision escalates',               'taken_back',            'waiting',              ['begin_by_decision', 'hand_to_queue', 'mark_looped', 'take_acceptance']],
  ['decision escalates',               'returned',              'waiting_again',        ['begin_by_decision', 'hand_to_queue', 'take_acceptance']],
  ['decision escalates',               'taken_back_again',      'waiting_again',        ['begin_by_decision', 'hand_to_queue', 'mark_looped', 'take_acceptance']],
  ['decision escalates',               [...QUEUE, ...AGENT],    'same',                 ['note_asked']],
  [DECISIONS,                          ENDED,                   'same',                 []],

  // ── the bot writes
  ['message.bot',                      ['with_bot', 'taken_back', 'taken_back_again'], 'same', ['hear_bot', 'note_bot_time', 'note_arguing', 'judge', 'note_told', 'read_promise', 'keep_message']],
  ['message.bot',                      'returned',              'same',                 ['hear_bot', 'note_bot_time', 'note_arguing_anew', 'judge', 'note_told', 'read_promise', 'keep_message']],
  ['message.bot',                      QUEUE,                   'same',                 ['hear_bot', 'note_bot_time', 'note_arguing_in_queue', 'judge', 'note_told', 'read_promise', 'keep_message']],
  ['message.bot',                      AGENT,                   'same',                 ['hear_bot', 'note_bot_time', 'judge', 'read_promise', 'keep_message']],
  ['message.bot',                      ENDED,                   'same',                 ['hear_bot', 'note_bot_time', 'note_arguing', 'judge', 'keep_message'], ['no handoff', 'unanswered', 'taken back']],
  ['message.bot',                      ENDED,                   'same',                 ['hear_bot', 'note_bot_time', 'note_arguing_anew', 'judge', 'keep_message'], ['answered', 'given back']],
  ['message.bot after the end',        ENDED,                   'same',                 ['hear_bot', 'judge', 'keep_message']],
  ['handoff.promised',                 ANY,                     'same',                 ['note_promise']],

  // ── somebody asks for a person
  ['handoff.requested',                'with_bot',              'waiting',              ['count_request', 'begin_by_request', 'hand_to_queue', 'take_acceptance']],
  ['handoff.requested',                'taken_back',            'waiting',              ['count_request', 'begin_by_request', 'hand_to_queue', 'mark_looped', 'take_acceptance']],
  ['handoff.requested',                'returned',              'waiting_again',        ['count_request', 'begin_by_request', 'hand_to_queue', 'take_acceptance']],
  ['handoff.requested',                'taken_back_again',      'waiting_again',        ['count_request', 'begin_by_request', 'hand_to_queue', 'mark_looped', 'take_acceptance']],
  ['handoff.requested',                QUEUE,                   'same',                 ['count_request', 'move_request']],
  ['handoff.requested',                AGENT,                   'same',                 ['count_request']],
  ['handoff.requested',                RESOLVED,                'same',                 ['count_request', 'begin_by_request', 'hand_to_queue', 'end_with_episode'], ['no handoff', 'given back']],
  ['handoff.requested',                RESOLVED,                'same',                 ['count_request', 'begin_by_request', 'hand_to_queue', 'mark_looped', 'end_with_episode'], 'taken back'],
  ['handoff.requested',                RESOLVED,                'same',                 ['count_request', 'move_request'], 'unanswered'],
  ['handoff.requested',                RESOLVED,                'same',                 ['count_request'], 'answered'],
  ['handoff.requested',                'abandoned_in_queue',    'same',                 ['count_request', 'move_request']],
  ['handoff.requested',                'abandoned_with_agent',  'same',                 ['count_request']],
  ['handoff.requested',                ['abandoned_in_bot', 'abandoned_after_agent'], 'abandoned_in_queue', ['count_request', 'begin_by_request', 'hand_to_queue', 'end_with_episode'], ['no handoff', 'given back']],
  ['handoff.requested',                ['abandoned_in_bot', 'abandoned_after_agent'], 'abandoned_in_queue', ['count_request', 'begin_by_request', 'hand_to_queue', 'mark_looped', 'end_with_episode'], 'taken back'],
  ['handoff.requested after the end',  ENDED,                   'same',                 ['count_request']],
  [BEFORE_THE_RETURN,                  BACK,                    'same',                 ['count_request', 'move_request'], 'taken back'],
  [BEFORE_THE_RETURN,                  BACK,                    'same',                 ['count_request'], 'given back'],
  [BEFORE_THE_ANSWER,                  [...AGENT, 'returned'],  'same',                 ['count_request', 'move_request']],
  [BEFORE_THE_ANSWER,                  ENDED,                   'same',                 ['count_request', 'move_request'], ['answered', 'given back']],

  // ── an agent takes it, opens the briefing, writes
  ['handoff.accepted',                 ['waiting', 'accepted'], 'accepted',             ['assign']],
  ['handoff.accepted',                 ['waiting_again', 'accepted_again'], 'accepted_again', ['assign']],
  ['handoff.accepted',                 BOT,                     'same',                 ['keep_acceptance']],
  ['handoff.accepted',                 AGENT,                   'same',                 ['keep_acceptance', 'note_accepted_late']],
  ['handoff.accepted',                 ENDED,                   'same',                 ['note_accepted_late'], ['answered', 'given back']],
  ['handoff.accepted',                 ENDED,                   'same',                 [], ['no handoff', 'unanswered', 'taken back']],
  [ACCEPTED_BEFORE,                    'waiting',               'accepted',             ['assign_kept']],
  [ACCEPTED_BEFORE,                    'waiting_again',         'accepted_again',       ['assign_kept']],
  ['handoff.briefing_opened',          [...QUEUE, ...AGENT],    'same',                 ['note_briefing_opened']],
  ['handoff.briefing_opened',          'with_bot',              'same',                 []],
  ['handoff.briefing_opened',          ['taken_back', 'returned', 'taken_back_again', ...ENDED], 'same', ['note_opened_late'], ['unanswered', 'answered', 'taken back', 'given back']],
  ['handoff.briefing_opened',          ['bot_resolved', 'abandoned_in_bot'], 'same',    [], 'no handoff'],
  ['message.agent',                    BOT,                     'with_agent',           ['hear_agent', 'take_over', 'answer', 'keep_promises', 'tell_known', 'note_joined', 'hand_to_agent', 'keep_message']],
  ['message.agent',                    QUEUE,                   'with_agent',           ['hear_agent', 'answer', 'keep_promises', 'tell_known', 'note_joined', 'hand_to_agent', 'keep_message']],
  ['message.agent',                    AGENT,                   'with_agent',           ['hear_agent', 'keep_promises', 'tell_known', 'hand_to_agent', 'keep_message']],
  ['message.agent',                    RESOLVED,                'agent_resolved',       ['hear_agent', 'take_over', 'end_with_episode', 'answer', 'keep_promises', 'tell_known', 'note_joined', 'hand_to_agent', 'keep_message'], ['no handoff', 'taken back', 'given back']],
  ['message.agent',                    RESOLVED,                'agent_resolved',       ['hear_agent', 'answer', 'keep_promises', 'tell_known', 'note_joined', 'hand_to_agent', 'keep_message'], 'unanswered'],
  ['message.agent',                    RESOLVED,                'agent_resolved',       ['hear_agent', 'keep_promises', 'tell_known', 'hand_to_agent', 'keep_message'], 'answered'],
  ['message.agent',                    ['abandoned_in_bot', 'abandoned_after_agent'], 'abandoned_with_agent', ['hear_agent', 'take_over', 'end_with_episode', 'answer', 'keep_promises', 'tell_known', 'note_joined', 'hand_to_agent', 'keep_message']],
  ['message.agent',                    'abandoned_in_queue',    'abandoned_with_agent', ['hear_agent', 'answer', 'keep_promises', 'tell_known', 'note_joined', 'hand_to_agent', 'keep_message']],
  ['message.agent',                    'abandoned_with_agent',  'same',                 ['hear_agent', 'keep_promises', 'tell_known', 'hand_to_agent', 'keep_message']],
  ['message.agent after the end',      ENDED,                   'same',                 ['hear_agent', 'keep_message']],
  [ANSWERED_BEFORE_THE_RETURN,         ['taken_back', 'taken_back_again'], 'returned',  ['hear_agent', 'answer', 'keep_promises', 'note_joined', 'keep_message']],
  [ANSWERED_BEFORE_THE_RETURN,         'returned',              'same',                 ['hear_agent', 'keep_promises', 'keep_message']],
  [ANSWERED_BEFORE_THE_RETURN,         RESOLVED,                'agent_resolved',       ['hear_agent', 'answer', 'keep_promises', 'note_joined', 'keep_message'], 'taken back'],
  [ANSWERED_BEFORE_THE_RETURN,         RESOLVED,                'agent_resolved',       ['hear_agent', 'keep_promises', 'keep_message'], 'given back'],
  [ANSWERED_BEFORE_THE_RETURN,         ['abandoned_in_bot', 'abandoned_after_agent'], 'abandoned_after_agent', ['hear_agent', 'answer', 'keep_promises', 'note_joined', 'keep_message'], 'taken back'],
  [ANSWERED_BEFORE_THE_RETURN,         'abandoned_after_agent', 'same',                 ['hear_agent', 'keep_promises', 'keep_message'], 'given back'],

  // ── it is given back
  ['handoff.returned to bot',          ['waiting', 'accepted'], 'taken_back',           ['end_handoff', 'close_promises', 'hand_to_bot']],
  ['handoff.returned to bot',          ['waiting_again', 'accepted_again'], 'taken_back_again', ['end_handoff', 'close_promises', 'hand_to_bot']],
  ['handoff.returned to bot',          AGENT,                   'returned',             ['end_handoff', 'close_promises', 'hand_to_bot']],
  ['handoff.returned to bot',          [...BOT, ...ENDED],      'same',                 []],
  ['handoff.returned to queue',        ['waiting', 'accepted'], 'waiting',              ['unassign', 'hand_to_queue']],
  ['handoff.returned to queue',        ['waiting_again', 'accepted_again'], 'waiting_again', ['unassign', 'hand_to_queue']],
  ['handoff.returned to queue',        AGENT,                   'requeued',             ['hand_to_queue']],
  ['handoff.returned to queue',        [...BOT, ...ENDED],      'same',                 []],

  // ── the episode ends; the first end counts
  ['conversation.resolved',            ['with_bot', 'taken_back', 'waiting', 'accepted'], 'bot_resolved', ['end_resolved']],
  ['conversation.resolved',            ['with_agent', 'requeued', 'returned', 'waiting_again', 'accepted_again', 'taken_back_again'], 'agent_resolved', ['end_resolved']],
  ['conversation.abandoned',           ['with_bot', 'taken_back'], 'abandoned_in_bot',  ['end_abandoned']],
  ['conversation.abandoned',           QUEUE,                   'abandoned_in_queue',   ['end_abandoned']],
  ['conversation.abandoned',           AGENT,                   'abandoned_with_agent', ['end_abandoned']],
  ['conversation.abandoned',           ['returned', 'taken_back_again'], 'abandoned_after_agent', ['end_abandoned']],
  [['conversation.resolved', 'conversation.abandoned'], ENDED,  'same',                 []],
  ['silence',                          ['with_bot', 'taken_back'], 'abandoned_in_bot',  ['end_idle']],
  ['silence',                          QUEUE,                   'abandoned_in_queue',   ['end_idle']],
  ['silence',                          AGENT,                   'abandoned_with_agent', ['end_idle']],
  ['silence',                          ['returned', 'taken_back_again'], 'abandoned_after_agent', ['end_idle']],
  ['silence',                          ENDED,                   'same',                 []],

  // ── somebody looks back; `find_episode`: in the episode that had begun by then
  ['csat.submitted',                   ANY,                     'same',                 ['find_episode', 'rate']],
  ['handoff.marked_unneeded',          ANY,                     'same',                 ['find_episode', 'mark_unneeded']],
  ['answer.flagged',                   ANY,                     'same',                 ['flag']],

  // ── what cannot be: nothing is decided or silent before the first event, nothing comes late to an end that has not come, or before a request or a return that was none
  [NO_EVENT,                           'none',                  'same',                 []],
  [[...LATE, BEFORE_THE_END, REOPENED_BEFORE], OPEN,                    'same',                 []],
  [BEFORE_THE_REQUEST,                 BOT,                     'same',                 []],
  [BEFORE_THE_REQUEST,                 ENDED,                   'same',                 [], ['no handoff', 'taken back', 'given back']],
  [BEFORE_THE_ANSWER,                  ['with_bot', 'taken_back', 'taken_back_again', ...QUEUE], 'same', []],
  [BEFORE_THE_ANSWER,                  ENDED,                   'same',                 [], ['no handoff', 'unanswered', 'taken back']],
  [ACCEPTED_BEFORE,                    [...BOT, 'accepted', 'accepted_again', ...AGENT, ...ENDED], 'same', []],
  [[BEFORE_THE_RETURN, ANSWERED_BEFORE_THE_RETURN], ['with_bot', ...QUEUE, ...AGENT, 'abandoned_in_queue', 'abandoned_with_agent'], 'same', []],
  [[BEFORE_THE_RETURN, ANSWERED_BEFORE_THE_RETURN], ['bot_resolved', 'agent_resolved', 'abandoned_in_bot'], 'same', [], ['no handoff', 'unanswered', 'answered']],
]

export const states: readonly State[] = ['none', ...ANY]
export const happenings: readonly Happening[] = [...EVENTS, ...NO_EVENT]
