/** Whether a message tells a machine what to say: it may be quoted, never retold. Better one too many. */

const toldToForget = /\b(?:ignore|disregard|forget|override|bypass)\b/i
const whatIsForgotten = /\b(?:instructions?|prompts?|rules?|above|previous|prior|system|guidelines?|everything)\b/i
const toldToSay =
  /\b(?:respond|reply|answer|output|summari[sz]e|write|say|return|include|mention|print|repeat) (?:only|exactly|verbatim|that|with|as|the following|in json)\b/i
const spokenOf =
  /\b(?:system|developer) (?:prompt|message|note|instructions?)\b|\b(?:language model|prompt injection|new instructions?|your instructions?|as an ai)\b|\byou are (?:now )?(?:an? )?(?:ai|assistant|model|summari[sz]er|chatgpt|gpt|llm)\b/i
const markup =
  /<\/?(?:system|assistant|user|instructions?|im_start|\|)|\[\/?inst\]|"(?:role|sentences|messages|text)" ?:|^#{2,6} ?(?:system|instruction)/im
const aboutBriefing = /\b(?:briefing|summary)\b/i
const mustBe = /\b(?:must|should|shall|has to|needs to)\b/i

export const instructs = (text: string): boolean =>
  (toldToForget.test(text) && whatIsForgotten.test(text)) ||
  toldToSay.test(text) ||
  spokenOf.test(text) ||
  markup.test(text) ||
  (aboutBriefing.test(text) && mustBe.test(text))
