/** What hides swear words: letters masked by signs in them, by pattern, and the words that are starred out whole. */

const inner = '[*#@$%!&_^~-]'
export const masks: [severity: 1 | 2, word: string, pattern: RegExp][] = [
  [
    2,
    'fuck',
    new RegExp(
      `^(?:mother)?f(?:${inner}{1,3}c?k|u${inner}{1,2}k?|${inner}{2,8}k?|c${inner}?k)(?:s|y|ed|er|ers|a|as|ing|in|g|ng|off|you)?$`,
    ),
  ],
  [2, 'fucking', /^\*{3,4}(?:ing|ers?|ed)$|^\*uck(?:s|ed|er|ers|ing)?$/],
  [
    1,
    'shit',
    new RegExp(
      `^(?:bull|dip|horse)?[s$](?:h?${inner}{1,2}t|\\*{2,4}|h${inner}{2,3}|h${inner}t)(?:s|e|es|ty|ting|ter|head)?$`,
    ),
  ],
  [
    2,
    'bitch',
    new RegExp(`^(?:b(?:${inner}{1,3}t?ch|i${inner}{1,2}ch|${inner}{2,3}h)(?:es|y|ing)?|b\\*{4}|b[*]tch(?:es)?)$`),
  ],
  [2, 'asshole', /^(?:a[*$@#]{2}|a[*#]s|[*@]ss|a-{2})(?:hole|h[*#@]le|[*]{4})s?$/],
  [1, 'ass', /^(?:dumb|smart|bad|jack|lard)?(?:a[*$]{2}|a[*]s|\*ss)(?:es)?$/],
  [2, 'fuck', /^f-{3}(?:ing|ed|er|ers)?$|^f-ing$|^b-{4}$|^c-{3}$/],
  [1, 'shit', /^(?:bull)?s-{3}(?:ty)?$|^a-{2}(?:hole)?$/],
  [2, 'scheisse', /^sch[*#]{2,6}(?:e|er|en|es|ss|verein|laden|dreck|bot|app|service|firma)?$/],
  [2, 'cunt', new RegExp(`^c(?:${inner}{1,2}nt|u${inner}{1,2}t?|\\*{3})s?$`)],
  [2, 'pussy', /^p(?:[*_]{2,5}(?:y|ies|ssy)?|u[*$]{1,2}s?(?:y|ies)|[*]ssy)$/],
  [2, 'dick', /^(?:d[*!@#]{1,2}c?k|c[*#@]ck)(?:s|head|heads)?$/],
  [2, 'bastard', /^(?:b[*@#]st[*@#]?rds?|wh[*@#]res?|sl[*@#]ts?|tw[*@#]ts?|pr[*@#]cks?|w[*@#]nkers?)$/],
  [1, 'damn', /^(?:d[*@#]mn|h[*@#]ll)$/],
  [1, 'crap', /^(?:cr[*@#]p(?:py)?|p[*@#]ss(?:ed)?)$/],
]
/** Whether any of them is there, asked before which. */
export const masked = new RegExp(masks.map(([, , { source }]) => `(?:${source})`).join('|'))
/** A mask tells the word, its ending how it stands in the sentence: "f***ing" and "sh*tty" come before a thing. */
const endings: readonly [ending: RegExp, ofWord: Readonly<Record<string, string>>][] = [
  [/ed$/, { fuck: 'fucked', crap: 'crapped' }],
  [/ers?$/, { fuck: 'fucker' }],
  [/(?:in|n?g|y)$/, { fuck: 'fucking', shit: 'shitty', bitch: 'bitching', crap: 'crappy' }],
  [/^dumb/, { ass: 'dumbass' }],
  [/^jack/, { ass: 'jackass' }],
]
export function inflected(word: string, chunk: string): string {
  for (const [ending, ofWord] of endings) if (ending.test(chunk)) return ofWord[word] ?? word
  return word
}
/** What a masked word may be put together with: "mothaf*cker", "clusterf*ck", "sh*t-show". */
export const joined =
  /^(?:mother|motha|mutha|muthu|cluster|mind|dumb|rat|bat|bull|dog)-?(?=[a-z*$@#!]{3})|(?<=[a-z*$@#!]{3})-?(?:shows?|loads?|storms?|holes?|bags?|heads?|faces?|wits?|ups?|tards?|nuggets?|sticks?)$/g

/** Words that people star out whole, by severity. */
export const starred: [severity: 1 | 2, word: string][] = [
  ...'fuck fucks fucker fucked fucking bitch bitches asshole assholes bastard bastards cunt cunts dick pussy motherfucker motherfucking'
    .split(' ')
    .map((word): [2, string] => [2, word]),
  ...(
    'scheisse scheiss scheissladen scheissdreck scheissverein arschloch arschlocher wichser hurensohn hurensohne schlampe schlampen missgeburt fotze ficken verfickt verfickte verpiss verpisst ' +
    'mierda mierdas puta putas joder jodido jodida jodete cabron cabrones gilipollas pendejo pendejos chingar chingada carajo culero hijoputa ' +
    'merde merdes putain pute connard connards connasse connasses encule encules salope salopes salaud salauds bordel foutre foutage batard batards'
  )
    .split(' ')
    .map((word): [2, string] => [2, word]),
  ...'shit shits shitty bullshit damn goddamn crap hell'.split(' ').map((word): [1, string] => [1, word]),
]
