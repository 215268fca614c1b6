/** The fields of a policy in the words of the page, in its order. */
export const fieldWords: Record<string, string> = {
  mode: 'What decisions do',
  profile: 'Profile',
  confidence_threshold: 'Threshold of its own',
  intent_thresholds: 'Threshold for an intent',
  ambiguity_gap: 'Lead over the next guess',
  refund_limit: 'Refund limit',
  refund_currency: 'Currency of the limit',
  refund_rates: 'Worth of one unit',
  time_zone: 'Time zone',
  service_hours: 'Opening hours',
  holidays: 'Closed days',
  eta_model: 'What is promised',
  default_eta_seconds: 'ETA without a measure',
  eta_grace_seconds: 'Grace after an ETA',
  callback_grace_seconds: 'Grace after a callback',
  idle_hours: 'Silence that ends an episode',
  follow_up_hours: 'A follow-up counts within',
  language: 'Language of the workspace',
  transfer_text: 'When an agent comes',
  callback_text: 'When somebody calls back',
  texts: 'Text',
  redaction: 'What leaves every text',
  rules: 'Rule',
}

export const profiles = [
  { value: 'general', words: 'General, 0.70' },
  { value: 'technical', words: 'Technical, 0.85' },
  { value: 'regulated', words: 'Regulated, 0.90' },
] as const

export const weekdays = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'] as const

export const triedActionWords: Record<string, string> = {
  continue: 'Stays with the bot',
  offer_human: 'A person is offered',
  escalate: 'Goes to a person',
  escalate_urgent: 'Goes to a person, urgently',
}

/** @param reason of a version that says none */
export const whyOf = (note: string): string => (note === '' ? 'no reason given' : note)
