/** What the triggers may know about a conversation: plain JSON, part of the conversation's state, bounded. */

export const HISTORY_LENGTH = 40
export const HISTORY_TEXT_LENGTH = 400
/** the customer's first messages, kept when the history has gone on without them */
export const OPENING_LENGTH = 3

/** One earlier message of the episode. */
export interface Message {
  event_id: string
  role: 'customer' | 'bot' | 'agent'
  /** epoch ms */
  occurred_at: number
  /** the original text, cut to HISTORY_TEXT_LENGTH: a customer's at the end, another's in the middle */
  text: string
  /** customer: its folded words joined by one space (for comparing), cut; else '' */
  words: string
  /** bot: 0–1, -1 = not given; else -1 */
  confidence: number
  /** customer: 0–1; else 0 */
  frustration: number
}

export type FactKind =
  | 'order_id'
  | 'account_id'
  | 'email'
  | 'phone'
  | 'amount'
  | 'date'
  | 'name'
  | 'address'
  | 'product'
  | 'problem'

/** A fact as found in one message. Offsets are UTF-16 code units into the original text. */
export interface Fact {
  kind: FactKind
  /** normalised, for comparing: 'A1043', 'ann@example.com', '365.00 USD' */
  value: string
  start: number
  end: number
  /** an identifier that no word beside it says what it is for */
  bare?: true
}

/** A fact the customer gave, with the message that gave it first. */
export interface GivenFact {
  kind: FactKind
  /** normalised, for comparing */
  value: string
  /** as the customer wrote it; absent where that is the value, and in what an earlier version wrote down */
  as_given?: string
  event_id: string
  occurred_at: number
}

export interface History {
  /** of the current episode, oldest first, without the present message, at most HISTORY_LENGTH */
  messages: Message[]
  /** the customer's first messages that are no longer among them, oldest first; absent while none is missing */
  opening?: Message[]
  /** given by the customer in the current episode while the bot was in charge */
  facts: GivenFact[]
  /** who has the conversation now */
  holder: 'bot' | 'queue' | 'agent'
}
