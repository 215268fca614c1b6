import type { ConversationState, Episode } from '../conversation.ts'
import { answer, hearAgent, keepPromises, noteJoined, takeOver, tellWhatIsKnown } from './agent-messages.ts'
import {
  hearBot,
  noteArguing,
  noteArguingAnew,
  noteArguingInQueue,
  noteBotTime,
  noteTold,
  readBotPromise,
} from './bot-messages.ts'
import { countRepeats, gatherFacts, hearCustomer } from './customer-messages.ts'
import { beginEpisode, endEpisode, episodeAt, reopen } from './episodes.ts'
import {
  assign,
  assignKept,
  beginByRequest,
  countRequest,
  endHandoff,
  endWithEpisode,
  flag,
  keepAcceptance,
  markLooped,
  markUnneeded,
  moveRequest,
  noteAcceptedLate,
  noteBriefingOpened,
  noteDisclosed,
  noteOpenedLate,
  noteReopened,
  rate,
  takeAcceptance,
  touchHandoff,
  unassign,
} from './happenings.ts'
import { beginByDecision, judgeMessage, noteAsked } from './judgement.ts'
import { keepMessage } from './keep-message.ts'
import type { Happening } from './lifecycle.ts'
import { closePromises, notePromise } from './promises.ts'
import type { Step } from './step.ts'

/** What the names in lifecycle.ts mean. */

/** What an end needs to know. */
export type Moment = Pick<Step, 'state' | 'episode' | 'at' | 'version' | 'policy'>
/** @param raise something more has happened, which is to be done before what follows */
export type Effect = (step: Step, raise: (step: Step, happening: Happening) => void) => void

/** The episode an event is about, when it is not the current one. */
export const placings = {
  begin_episode: beginEpisode,
  reopen,
  find_episode: (state, at) => episodeAt(state, at),
} satisfies Record<string, (state: ConversationState, at: number, version: number) => Episode>

export const effects = {
  note_reopened: noteReopened,
  note_disclosed: noteDisclosed,

  hear_customer: hearCustomer,
  gather_facts: gatherFacts,
  count_repeats: countRepeats,
  hear_bot: hearBot,
  note_bot_time: noteBotTime,
  note_arguing: noteArguing,
  note_arguing_anew: noteArguingAnew,
  note_arguing_in_queue: noteArguingInQueue,
  note_told: noteTold,
  read_promise: readBotPromise,
  note_promise: notePromise,
  keep_message: keepMessage,

  judge: judgeMessage,
  note_asked: noteAsked,
  begin_by_decision: beginByDecision,

  count_request: countRequest,
  begin_by_request: beginByRequest,
  move_request: moveRequest,
  mark_looped: markLooped,

  assign,
  keep_acceptance: keepAcceptance,
  take_acceptance: takeAcceptance,
  assign_kept: assignKept,
  note_accepted_late: noteAcceptedLate,
  unassign,
  note_briefing_opened: noteBriefingOpened,
  note_opened_late: noteOpenedLate,
  hear_agent: hearAgent,
  take_over: takeOver,
  answer,
  keep_promises: keepPromises,
  tell_known: tellWhatIsKnown,

  touch_handoff: touchHandoff,
  end_handoff: endHandoff,
  end_with_episode: endWithEpisode,
  close_promises: ({ episode, at, version }) => closePromises(episode, at, version),
  note_joined: noteJoined,
  hand_to_agent: ({ state }) => {
    state.history.holder = 'agent'
  },
  hand_to_queue: ({ state }) => {
    state.history.holder = 'queue'
  },
  hand_to_bot: ({ state }) => {
    state.history.holder = 'bot'
  },

  end_resolved: (step) => end(step, 'resolved'),
  end_abandoned: (step) => end(step, 'abandoned'),
  end_idle: ({ episode, at, version, policy }: Moment) => endEpisode(episode, at, 'idle', version, policy),

  rate,
  mark_unneeded: markUnneeded,
  flag,
} satisfies Record<string, Effect>

export type PlacingName = keyof typeof placings
export type EffectName = keyof typeof effects

function end({ episode, at, version, policy }: Step, by: 'resolved' | 'abandoned'): void {
  episode.last_event_at = Math.max(episode.last_event_at, at)
  endEpisode(episode, at, by, version, policy)
}
