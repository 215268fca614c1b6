/** What support hears every day is said in many ways: "it won't start", "where is my parcel", "I want my money back". */

const not = "(?:not|never|no longer|nothing|(?:has|have|had|did|do|does|is|was|are|were|wo|would)n'?t)"
const no = `(?:can(?:no|')?t|could(?:n'?t| not)|unable to|not able to)`
const works =
  '(?:work|function|start|load|run|respond|boot|turn on|switch on|power on|open)(?:s|ed|ing)?(?! (?:an?|the|my|our|any|this|that)\\b)|(?:turn|switch|power)(?:s|ed|ing) on'
const arrives =
  '(?:arriv(?:e|ed|ing)|come|came|receiv(?:e|ed)|get|got|gotten|reach(?:ed)?|deliver(?:ed)?|(?:show|turn)(?:ed|n)? up|here)'
const whose = '(?:my|our|the|this|that|your)'
/** The everyday ways to say what is wrong or wanted in more than one word, by a word with that meaning; what they deny is in it. */
const sayings: readonly (readonly [RegExp, string])[] = [
  [
    new RegExp(
      `\\b${not}(?: (?:be|been|being|even|properly|really|currently)){0,2} (?:${works})\\b|\\b(?:stop|stopped|stops|quit|ceased) (?:working|functioning|responding|loading)\\b|\\bout of order\\b|\\b${no} (?:open|load|start|run|launch) (?:${whose}|it)\\b`,
      'g',
    ),
    'broken',
  ],
  [
    new RegExp(`\\b${no} (?:get|make) ((?:\\S{1,20} ){1,3})(?:to )?(?:work|start|load|open|run|turn on)\\b`, 'g'),
    'broken $1',
  ],
  [
    new RegExp(
      `\\b${not}(?: (?:yet|still|been|even|ever|actually)){0,2} ${arrives}\\b|\\bwait(?:ed|ing)? (?:for|on)(?= (?:${whose}|an?)\\b)|\\bwhere(?:'?s| is| are)(?= (?:my|our)\\b)|\\b(?:taking|takes|took) (?:so|too|very|this|way too) long\\b|\\b(?:taking|takes|took) (?:forever|ages)\\b`,
      'g',
    ),
    'undelivered',
  ],
  [
    new RegExp(
      `\\b${whose} money(?: back| returned| refunded)|\\bmoney back\\b|\\b(?:pay|paid|give|gave|return|send) (?:me |us )?(?:back )?${whose} money\\b|\\b(?:pay|paid) (?:me |us |it )?back\\b`,
      'g',
    ),
    'refund',
  ],
  [
    new RegExp(
      `\\b(?:clos|delet|deactivat|remov)(?:e|ed|ing|ure|ion)(?: of)?(?= (?:${whose}|an?) (?:\\S{1,20} )?account\\b)|\\bshut(?:ting)? down(?= ${whose} (?:\\S{1,20} )?account\\b)|\\b(?:get rid of|opt out of)(?= ${whose}\\b)|\\b(?:no longer|don'?t|do not) (?:want|need)(?= ${whose} \\S{1,20}(?: any ?more\\b|$))`,
      'g',
    ),
    'cancel',
  ],
  [/\blocked out(?: of)?\b/g, 'cannot login'],
  [
    /\b(?:sign|logg?)(?:ing)? in((?: (?:to|on) (?:my|our|the|this|your) \S{1,20})?) (?:fails|failed|keeps? failing|is rejected|was rejected)\b/g,
    'cannot login$1',
  ],
  [
    /\b(?:send|sending|ship|shipping|bring|bringing|give|giving) (?:it|them|this|that|these|those|(?:the|my|our) \S{1,20}) back\b/g,
    'return',
  ],
  [
    /\b(?:do|does|did)(?:n'?t| not) fit\b|\btoo (?:small|big|large|tight|loose|narrow|wide)\b|\bwrong size\b/g,
    'misfit',
  ],
  [
    /\b(?:see|saw|find|found|notice|noticed|have|got|there (?:are|were)) (?:two|2|double|duplicate) (?:payments?|charges?|transactions?|debits?|withdrawals?)\b/g,
    'charge twice',
  ],
  [/\b(?:can(?:no|')?t|don'?t|do not) (?:remember|recall)\b/g, 'forgot'],
]

/** @param words as of `Signals.words` */
export const plainly = (words: string): string =>
  sayings.reduce((said, [way, plain]) => said.replace(way, plain), words)
