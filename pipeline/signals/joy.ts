import type { Line } from './line.ts'

/** Longer messages say more than that somebody is happy. */
const MOST_WORDS = 16
const praise =
  'awesome|amazing|great|good|brilliant|perfect|love|fantastic|excellent|beautiful|legends?|best|cool|nice|wonderful|incredible|rock|(?:works|working|fixed) now|works|worked|fixed|fast|quick|helpful|heroe?s?|genius|happy'
/** Coarse words that stand beside a praise; the nouns only where they are an exclamation. */
const coarse =
  '(?:fuck|fucking|hell|damn) (?:yeah|yes|yep)|holy (?:shit|crap|hell|fuck)|fuck(?! (?:you|this|that|off|your|it) )|fucking|damn|goddamn|bloody|freaking|frigging|fricking'
const plain =
  "wow|omg|man|dude|so|this|that|it|that's|it's|is|was|are|you|you're|guys|all|i|i'm|the|a|bot|app|service|support|team|job|just|really|absolutely|totally|finally|lol|haha|thanks|thank|for|much|very|fixing|emojiglad|joder|hostia|que|muy|bien|bueno|buena"
/** Nothing but praise, coarse words and what joins them: one more word, such as "again", and it may be bitter. */
const nothingElse = new RegExp(`^ (?:(?:${coarse}|${praise}|${plain}|[.!]) )+$`)
const praised = new RegExp(
  ` (?:${praise}|(?:fuck|fucking|hell|damn) (?:yeah|yes|yep)|(?:joder|hostia) (?:! |[.] )?que (?:bien|bueno|buena))(?= )`,
)

/** Whether a message with a swear word in it is nothing but joy: "this is fucking awesome", "hell yeah", "joder qué bien". */
export const isJoyful = (line: Line): boolean =>
  line.words.length <= MOST_WORDS && praised.test(line.text) && nothingElse.test(line.text)
