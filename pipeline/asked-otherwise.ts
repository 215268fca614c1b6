import { dayQuestions, inQuestion, start } from './asked-days.ts'
import { mentionsOpening, openings } from './asked-openings.ts'
import { asking, type Question, would } from './asked-questions.ts'

/** English questions that do not name what they ask for, in lower case: "How much was it?" Of a day: `asked-days.ts`. */

const where = asking(
  'address',
  /where|address/,
  /\bwhere (?:do you live|are you living|should (?:i|we|it|they|the \w+(?: \w+)?) (?:(?:send|ship|deliver|post|mail)\b|be (?:sent|shipped|delivered|posted))|(?:shall|can|do) (?:i|we) (?:send|ship|deliver|post) (?:it|this|that|them|the|your)\b|would you like (?:it|us to|the \w+) (?:to be )?(?:sent|send|shipped|ship|delivered|deliver))/,
  /\bwhere (?:should|shall) (?:it|they|this|that|(?:the|your) \w{1,20}) go(?: to)? ?\?$/,
  /\bwhere (?:was|were|is|are) (?:it|they|this|that|(?:the|your) \w{1,20}) supposed to (?:go|be (?:sent|shipped|delivered))\b/,
  /^(?:(?:and|so),? )?(?:to )?(?:what|which) address (?:is|was|were|should|did|do|shall|can) (?:it|we|i|you|they|this|that|(?:the|your) \w{1,20})\b/,
)

const who = asking(
  'name',
  /who|you are|how|call you|name/,
  /\bhow (?:should|shall|may|can|do) i (?:address|call) you\b(?! (?:back|on|at)\b)/,
  /^(?:(?:and|so),? )?what (?:should|shall|may|can|do) i call you ?\?$/,
  /^(?:and )?you are ?\?$/,
  /^(?:and )?(?:your|the) name (?:is|was) ?\?$/,
  /\bwho(?:'s| is| am i| do i have) (?:this|there|calling|writing|speaking|it)\b(?! (?:for|from|to|by|with|about))/,
  /\b(?:whom? (?:am i|i am|i'm|do i have the pleasure of)) (?:speaking|talking|chatting|writing|dealing)\b/,
  /\b(?:in|under) (?:what|which) name (?:is|was|are|were|have) (?:it|you|the|your)\b/,
  /\b(?:in |under )?whose name (?:is|was|are|were) (?:it|the|your)\b/,
)

const charged = '(?:taken|charged|debited|billed|deducted|withdrawn|refunded|credited|paid|transferred)'
const billed = '(?:charge|fee|order|bill|payment|invoice|transaction|item|purchase|refund|deposit|price|total|amount|booking|ticket)' // biome-ignore format: one line
const again = '(?: (?:again|exactly|altogether|in total|for (?:it|that|this)))?'
const howMuch: Question = {
  ...asking('amount', /how much|what|which/),
  patterns: [
    ...asking(
      'amount',
      /how much/,
      /\bhow much (?:were you|was it you were|have you been|did you get) (?:charged|billed)\b/,
      /\bhow much (?:did (?:we|they|it|the shop|the store) (?:charge|bill|cost)|have (?:we|they) (?:charged|billed)|did you (?:pay|spend))\b/,
      new RegExp(
        `\\b${would}(?:tell (?:me|us)|let (?:me|us) know|confirm|say) (?:exactly )?how much (?:(?:it|that) was|was (?:it|${charged})|you (?:paid|spent|were ${charged})|(?:the|your) ${billed} was)\\b`,
      ),
    ).patterns,
    ...inQuestion(
      new RegExp(`${start}how much (?:exactly |money )?was (?:it|that|this|(?:the|your) ${billed})${again} ?\\?$`),
      new RegExp(`${start}how much (?:exactly |money )?(?:was|were|has been|have been|got) ${charged}\\b`),
      new RegExp(`${start}how much (?:money )?did (?:it|that|this|they) (?:come to|take)\\b`),
      new RegExp(`${start}how much (?:money )?have you (?:already )?(?:paid|spent|been ${charged})\\b`),
      new RegExp(`${start}how much (?:are we talking|is it about|is (?:the|your) (?:refund|charge|bill|invoice|claim|payment))\\b`), // biome-ignore format: one line
      new RegExp(`${start}(?:what|which) (?:amount|sum|price|total) (?:were you|was|did (?:you|we|they)|have you)\\b`),
      new RegExp(`${start}what (?:did you pay|were you (?:charged|billed))${again} ?\\?$`),
      new RegExp(
        `${start}what (?:is|was) (?:the|your) (?:exact )?(?:total|price|charge|sum|cost|bill)(?: (?:amount|price|charge))?(?: (?:of|for|on) (?:the|your) (?:order|bill|purchase|booking|invoice))?${again} ?\\?$`,
      ),
    ),
  ],
}

const things = '(?:product|item|model|device|appliance|machine)s?'
const product = asking(
  'product',
  /product|item|model|device|appliance|machine|order|buy|bought|purchase/,
  new RegExp(
    `\\b(?:which|what) (?:exact )?${things}(?: (?:number|name))? (?:is (?:it|this|that)|do you (?:have|own|use)|are you (?:using|calling|writing|asking|having (?:trouble|problems|issues) with)|(?:is|was) (?:it|this|that)? ?about|did you (?:buy|order))`,
  ),
  new RegExp(
    `\\b(?:which|what) ${things} (?:is|was|are|were|arrived) (?:broken|damaged|faulty|defective|missing|wrong|affected|late|leaking) ?\\?$`,
  ),
  /\b(?:which|what) (?:exact )?model (?:is|was) (?:your|the) (?:[\w-]{1,20} ){0,2}[\w-]{1,20} ?\?$/,
  /\b(?:what(?:'s| is)|tell me|give me|have|confirm|need|know) (?:the |your )(?:exact )?(?:product|model|device|item)(?: (?:name|number))?(?=[ .?!,]|$)(?! (?:was|has|is|that))/,
  /^(?:and )?(?:the |which |what )?(?:product|model|device)(?:,? please)? ?\?$/,
  new RegExp(
    `${start}what (?:exactly )?(?:did you|have you) (?:order|buy|purchase|ordered|bought|purchased)(?: (?:exactly|from us|there))? ?\\?$`,
  ),
)

const phone = asking(
  'phone',
  /number|phone/,
  /\b(?:what|which) (?:phone )?number (?:(?:can|could|may|should|shall) (?:i|we) (?:best )?(?:call|reach|ring|contact|text|phone) you|is (?:the )?best (?:to|for))/,
  /\b(?:what|which) (?:phone )?number (?:are you (?:calling|texting|phoning|ringing) from|(?:can|could|may|should|shall) (?:i|we) (?:call|ring|text)(?: back)? ?\?$)/,
  /\bwhat(?:'s| is) (?:a|the) (?:good|best) (?:phone |contact )?number (?:to (?:ring|contact|text|phone) you|for you)\b/,
  /\bhow (?:can|could|may|do) (?:i|we) (?:best )?(?:reach|contact) you (?:by|on the|over the|via) (?:tele)?phone\b/,
  /\b(?:is there|do you have) (?:a|any) (?:good |phone |contact |mobile |callback ){0,2}number (?:(?:where|on which|at which|that) )?(?:i|we) (?:can|could|may) (?:best )?(?:(?:call|reach|ring|contact|text|phone) you|use)\b/,
)

const mail = asking(
  'email',
  /mail/,
  /\b(?:what|which) (?:e-?)?mail(?: address)? (?:can|could|may|should|shall|do) (?:i|we) (?:use|write|send|reach|contact|mail|e-?mail)\b/,
  /\bwhere (?:can|could|may|should|shall|do) (?:i|we) (?:e-?)?mail (?:you|it|this|that|them)\b/,
)

const theProblem =
  '(?:the |your |this )?(?:exact |main |actual )?(?:problem|issue|trouble|matter|concern|complaint|difficulty|situation)'
const problem: Question = asking(
  'problem',
  new RegExp(
    `problem|issue|trouble|matter|concern|complaint|difficulty|situation|wrong|going on|about|regarding|reason|need|happened|why|what'?s up|${mentionsOpening.source}`,
  ),
  new RegExp(`\\bwhat (?:seems to be|appears to be|is|'s|was|exactly is) (?:exactly )?${theProblem}\\b`),
  new RegExp(`\\bwhat'?s ${theProblem}\\b`),
  new RegExp(`\\bwhat ${theProblem} (?:is|was|seems|you|are)\\b`),
  new RegExp(
    `\\b(?:describe|explain|summari[sz]e|state|tell (?:me|us) (?:more )?about|elaborate on|(?:may|can|could) (?:i|we) (?:please )?know) ${theProblem}\\b`,
  ),
  /\bwhat(?:'s| is| exactly is| is exactly| exactly) (?:wrong|going (?:on|wrong)|happening|(?:this|it) (?:about|regarding)|the reason (?:for|of) (?:your|the) (?:call|contact|chat|visit|message))\b/,
  /\b(?:tell (?:me|us)|explain|describe|know|^|so,?|and) ?(?:exactly )?what (?:exactly )?happened(?! (?:to|with|after|next|then)\b)/,
  new RegExp(
    `${start}(?:what (?:exactly )?went wrong(?: exactly| there)?|what'?s up|what do you need(?: today)?) ?\\?$`,
  ),
  /\bwhat (?:do you|is it you|you) need (?:help|assistance) with\b/,
  /\bwhy (?:are you|did you) (?:contact|call|writ|reach)(?:e|ing)?(?: out)?(?: to)?(?: us)?(?: today)? ?\?$/,
  ...openings,
)

export const otherwise: readonly Question[] = [where, who, ...dayQuestions, howMuch, product, phone, mail, problem]
