import type { Message } from '../history.ts'
import { isCourtesy } from './courtesy.ts'
import { bestSentence, isCut, lately, type Said, wordCount } from './sentences.ts'

/** What the bot tried, in its own words: the last sentence that says what was done, offered, or cannot be done. */

const NEWEST = 2

const cannot =
  /\b(?:unfortunately|(?:i'?m|we'?re|i am|we are|i was|we were) (?:not able|unable|afraid)|can(?:no|')t|could(?: not|n't)|not (?:possible|permitted|allowed|available|eligible|refundable)|non-refundable|only (?:be )?(?:possible|available|permitted|allowed|eligible|accepted|offered|made|refund(?:ed|able)|chang(?:ed|eable)|cancel+ed|returned|exchanged)|leider|kann (?:ich )?nicht|lamentablemente|no (?:puedo|es posible)|malheureusement|ne (?:peux|peut) pas)\b/i
const did =
  /\b(?:(?:i|we)(?:'ve| have)? (?:just )?(?:found|retrieved|checked|sent|cancel+ed|changed|updated|issued|processed|reset|created|opened|submitted|refunded|located|booked|added|removed|applied)|has been|have been|successfully|is now|was (?:sent|cancel+ed|processed|updated)|ich habe|wurde|he (?:enviado|cancelado)|ha sido|j'ai|a été)\b/i
const offers =
  /\b(?:i can (?:offer|help you (?:by|with)|also|(?:re)?(?:book|send|fund|place|issue|activate)|change|cancel|move|give|arrange|apply|extend|schedule|credit|set up|waive)|you (?:can|could|may|might)|try|you'?ll need to|please (?:try|check|restart|go to|open|click|visit|follow)|recommend|suggest|sie können|versuchen|puede(?:s)?|intente|vous pouvez|essayez)\b/i
/** what every message ends with, questions for what is still missing, and the announcement of the person */
const boilerplate =
  /\b(?:let me know|feel free|anything else|any other|(?:further|more) (?:assistance|help)|if you (?:need|have|require)|would you like|could you (?:please )?(?:provide|confirm|share)|please (?:provide|confirm|share|hold|wait(?! (?:for )?(?:up to |at least |about )?[\w-]{1,12} (?:hours?|days?|weeks?)\b))|happy to help|i (?:can|will|would be happy to|'d be happy to) (?:help|assist)|human agent|transfer you|connect you|one moment|sorry for|apologi[sz]e|how can i help|welcome)\b/i
/** having looked something up, or reading it out, tries nothing yet */
const looksUp =
  /\b(?:(?:found|retrieved|located|checked) (?:your|the)(?: \w+){0,2} (?:details|information|profile|account|reservation|order|booking)|here (?:are|is) (?:the|your))\b/i
/** they are to do something: "Restart the router", "then return it under Settings"; not "Send me the number" */
const instructs =
  /^(?:(?:first|then|next|now|please|just|simply|kindly|and|so),? ){0,3}(?:re(?:start|set|boot|install|connect|turn|move|place|fresh)|(?:un|dis)?(?:plug|connect|install)|go (?:to|into|back)|open|click|tap|press|select|choose|check|try|update|log (?:in|out|off)|sign (?:in|out)|turn|switch|clear|visit|follow|use|enter|delete|download|upload|scan|wait|make sure|ensure|submit|fill|print|pack|send|drop|change|charge|clean|hold down|call the|contact (?:the|your))\b(?! (?:me|us|(?:a|one) (?:moment|minute|second)|(?:your|the) (?:\w+ ){0,2}(?:number|id|code|e-?mail|name|address))\b)/i
const instructsAlso =
  /^(?:(?:first|then|next|now|please|just|simply|kindly|and|so|could you|can you),? ){0,3}(?:run|ask|reinstall|unplug|press|hold|plug|close|remove|replace|wipe|look|add|set|allow|move|start|stop|rinse|descale|empty|push|pull|adjust|measure|test)\b(?! (?:me|us)\b)/i
/** "Have you tried a new filter?" proposes it. */
const proposes =
  /^(?:and |so |okay,? )?(?:have you (?:already |also |ever )?(?:tried|checked|restarted|reinstalled|reset|updated|cleaned|looked|asked|turned|switched|cleared|made sure|unplugged)|did you (?:already |also )?(?:try|check|restart|reset|update|clean|look|ask|turn|switch|clear|unplug)|what if you|how about|haben sie (?:schon |bereits |auch |es )?[^?]{0,60}(?:versucht|probiert|geprüft|neu gestartet|gereinigt|ausgeschaltet|nachgesehen|gefragt)|¿?(?:ha|has) (?:probado|intentado|revisado|comprobado|reiniciado|mirado|verificado)|avez-vous (?:déjà |bien )?(?:essayé|vérifié|redémarré|regardé|nettoyé|testé|demandé)|as-tu essayé)(?!\p{L})/iu
const instructsElsewhere: readonly RegExp[] = [
  /^(?:(?:bitte|dann|zuerst|jetzt),? ){0,2}(?:reinigen|starten|prüfen|überprüfen|schalten|versuchen|trennen|ziehen|drücken|öffnen|installieren|löschen|wählen|klicken|gehen|laden|setzen|warten|aktualisieren|fragen|entfernen|halten|stecken|tauschen|entkalken|leeren|schließen|melden|ändern|probieren|sehen|schauen) sie\b(?! (?:mir|uns)\b)/i,
  /^(?:(?:por favor|primero|luego|ahora),? ){0,2}(?:(?:reinici|rein?stal|reinstál|revis|desinstal|desinstál)[ea]|comprueb[ea]|verifi(?:que|ca)|prueb[ea]|intent[ea]|desconect[ea]|apag(?:ue|a)|enciend[ea]|actuali(?:ce|za)|limpi[ea]|puls[ea]|abr[ae]|vay[ae]|cierr[ea]|borr[ea]|cambi[ea]|mir[ea]|consult[ea]|pregunt[ea]|esper[ea] \d)(?:l[ao]s?|lo)?(?!\p{L})/iu,
  /^(?:(?:veuillez|d'abord|ensuite|puis|merci de|maintenant),? ){0,2}(?:redémarre[zr]|réinstalle[zr]|réinitialise[zr]|vérifie[zr]|essaye[zr]|débranche[zr]|rebranche[zr]|nettoye[zr]|appuye[zr]|ouvre[zr]|ouvrir|ferme[zr]|supprime[zr]|mett(?:ez|re) à jour|change[zr]|éteigne[zr]|éteindre|allume[zr]|désinstalle[zr]|alle[zr] |regarde[zr]|demande[zr] à|retire[zr]|vide[zr])(?!\p{L})/iu,
]
const leastWords = 4
const leastOfInstruction = 3

/** @param messages of the bot, oldest first. @returns what was tried, else what was answered last; null when it was neither */
export function findAttempt(messages: readonly Message[]): Said | null {
  return bestSentence(lately(messages), scoreOf, NEWEST) ?? bestSentence(lately(messages), scoreOfAnswer, NEWEST)
}

/** It says how something is, or will be. */
const states =
  /\b(?:is|are|was|were|will|has|have|had|takes?|took|costs?|comes?|arrives?|opens?|closes?|starts?|ends?|works?|includes?|contains?|needs?|applies|apply)\b|\w['’](?:s|ll|re) /i
/** … and what every bot says */
const chatter =
  /\b(?:sorry|understand|appreciate|thank|thanks|important|value|happy|glad|pleased|feedback|assistant|chatbot|bot|automated|moment|here to help|your (?:patience|time))\b/i

function scoreOfAnswer(sentence: string): number {
  if (sentence.endsWith('?') || sentence.endsWith(':') || wordCount(sentence) < leastWords || isCut(sentence)) return 0
  if (!states.test(sentence) || chatter.test(sentence) || boilerplate.test(sentence) || looksUp.test(sentence)) return 0
  return isCourtesy(sentence) ? 0 : 1
}

function scoreOf(sentence: string): number {
  let score = 0
  if (cannot.test(sentence)) score += 2
  if (did.test(sentence)) score += 2
  const isInstruction =
    instructs.test(sentence) || instructsAlso.test(sentence) || instructsElsewhere.some((one) => one.test(sentence))
  if (offers.test(sentence) || isInstruction || proposes.test(sentence)) score += 1
  if (score === 0) return 0
  if (boilerplate.test(sentence)) score -= 2
  if (looksUp.test(sentence)) score -= 2
  if (isCut(sentence)) score -= 1.5
  return wordCount(sentence) < (isInstruction ? leastOfInstruction : leastWords) ? 0 : score
}
