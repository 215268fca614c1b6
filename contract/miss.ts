/** Why a trigger that looked at a message did not fire. */
export const missReasons = {
  no_cue: 'none of its words is in the message',
  no_match: 'some of its words are there, but they do not say what would fire it',
  taken_back: 'what would fire it is there, and the words around it take it back: a "not", a question, a condition',
  below_threshold: 'there is something of it, too little',
  sure_enough: 'the bot was sure enough of its answer',
  answered: 'the bot says that it had an answer',
  not_given: 'the bot did not say what it would need',
  not_judged: 'it has no rules for the language of the message',
  in_joy: 'the customer swears for joy',
  in_passing: 'a mild swear word in a calm message',
  no_amount: 'a refund is asked for, and no amount is known',
  other_currency: 'nobody knows what the amount is worth in the currency of the limit',
  too_short: 'so few words are alike by chance',
  nothing_alike: 'no earlier message is like it',
  new_question: 'an earlier message is like it, and another number or another thing makes it a new question',
  no_rules: 'the workspace has no rules of its own',
  no_rule_holds: "none of the workspace's own rules holds",
  before_any_answer: 'it would count as an answer that did not help, and the bot has not answered yet',
} as const
export type MissReason = keyof typeof missReasons
