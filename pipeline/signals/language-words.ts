/** The languages that have rules. */
export const ruled = ['en', 'de', 'es', 'fr'] as const

/** Frequent words that tell them apart, in the order of `ruled`; words of two of them stand under both. */
export const frequentWords: readonly string[] = [
  "the i is my to you and of want please it have need can a in not for this that i'm with on what how do me was your are don't but be would like help there no",
  'ich und der die das nicht ist ein eine einen einem mit mein meine meinen bitte habe mochte sie wie kann zu auf von es mir wir wurde was fur den dem im auch noch schon warum wann aber sind wird hat guten hallo danke ja nein geht bin sind diese meiner jemandem sprechen will',
  'el la los las que de con una un quiero mi por favor es para hablar no se lo necesito en y me esta mis puedo como hola gracias cuenta pero tengo su ya te le usted alguien del al cuando donde muy ya si mis sus tengo esta',
  "je le la les un une de est pas vous mon ma avec veux pour que et mes ne bonjour merci compte parler voudrais j'ai c'est il du des en sur dans plus votre suis a au qui mais quelqu'un deja ce s'il plait n'est moi nous cette mes tres bien oui toi",
]
