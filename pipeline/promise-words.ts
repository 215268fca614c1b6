import type { Reason } from '../contract/decision.ts'

/** What Baton says by itself, in the languages it has rules for. A workspace says it in its own words with `texts`. */
export interface PromiseWords {
  transfer_text: string
  callback_text: string
  /** … while all are there, and taken */
  busy_text: string
  /** … while nobody is there, and no hours say when somebody will be */
  later_text: string
  /** what the specialist helps with, by reason */
  topics: Partial<Record<Reason, string>>
  /** … for every other reason */
  topic: string
  /** a time and its day: "tomorrow" and the like, or a date */
  near(time: string, day: string): string
  far(time: string, day: string): string
}

/** The other two are the policy's defaults. */
const english: Omit<PromiseWords, 'transfer_text' | 'callback_text'> = {
  busy_text:
    "Everyone on our team is with another customer right now, but I've flagged this for priority response at {opening}.",
  later_text: "Our team is offline, but I've flagged this for priority response as soon as somebody is back.",
  topics: {
    high_value_refund: 'this refund',
    account_deletion: 'closing your account',
    formal_complaint: 'your complaint',
    complex_technical: 'this technical issue',
    policy_rule: 'this request',
  },
  topic: 'this',
  near: (time, day) => `${time} ${day}`,
  far: (time, day) => `${time} on ${day}`,
}

const german: PromiseWords = {
  transfer_text:
    'Ich hole unsere Fachkraft, {agent_name}, dazu, um Ihnen bei {topic} zu helfen. Der ganze Chatverlauf liegt dort vor, die Antwort kommt in weniger als {eta}.',
  callback_text:
    'Unser Team ist gerade nicht da. Ich habe Ihr Anliegen mit Vorrang vorgemerkt: Sie hören von uns {opening}.',
  busy_text:
    'Unser Team ist gerade ganz im Gespräch. Ich habe Ihr Anliegen mit Vorrang vorgemerkt: Sie hören von uns {opening}.',
  later_text:
    'Unser Team ist gerade nicht da. Ich habe Ihr Anliegen mit Vorrang vorgemerkt: Sie hören von uns, sobald jemand zurück ist.',
  topics: {
    high_value_refund: 'dieser Erstattung',
    account_deletion: 'der Schließung Ihres Kontos',
    formal_complaint: 'Ihrer Beschwerde',
    complex_technical: 'diesem technischen Problem',
  },
  topic: 'Ihrem Anliegen',
  near: (time, day) => `${day} um ${time}`,
  far: (time, day) => `am ${day} um ${time}`,
}

const spanish: PromiseWords = {
  transfer_text:
    'Le paso con nuestro especialista, {agent_name}, para ayudarle con {topic}. Tiene todo el historial de este chat y le responderá en menos de {eta}.',
  callback_text:
    'Nuestro equipo no está disponible ahora. He marcado su consulta como prioritaria: le responderemos {opening}.',
  busy_text:
    'Todo nuestro equipo está atendiendo a otros clientes. He marcado su consulta como prioritaria: le responderemos {opening}.',
  later_text:
    'Nuestro equipo no está disponible ahora. He marcado su consulta como prioritaria: le responderemos en cuanto alguien esté de vuelta.',
  topics: {
    high_value_refund: 'este reembolso',
    account_deletion: 'el cierre de su cuenta',
    formal_complaint: 'su queja',
    complex_technical: 'este problema técnico',
  },
  topic: 'su consulta',
  near: (time, day) => `${day} a las ${time}`,
  far: (time, day) => `el ${day} a las ${time}`,
}

const french: PromiseWords = {
  transfer_text:
    "Je fais appel à notre spécialiste, {agent_name}, pour vous aider avec {topic}. Tout l'historique de cet échange lui est transmis, la réponse arrive dans moins de {eta}.",
  callback_text: "Notre équipe n'est pas disponible. J'ai signalé votre demande comme prioritaire : réponse {opening}.",
  busy_text:
    "Toute notre équipe est occupée avec d'autres clients. J'ai signalé votre demande comme prioritaire : réponse {opening}.",
  later_text:
    "Notre équipe n'est pas disponible. J'ai signalé votre demande comme prioritaire : réponse dès que quelqu'un sera de retour.",
  topics: {
    high_value_refund: 'ce remboursement',
    account_deletion: 'la clôture de votre compte',
    formal_complaint: 'votre réclamation',
    complex_technical: 'ce problème technique',
  },
  topic: 'votre demande',
  near: (time, day) => `${day} à ${time}`,
  far: (time, day) => `${day} à ${time}`,
}

const others: Record<string, PromiseWords> = { de: german, es: spanish, fr: french }

/** @param language primary subtag @returns null for English and for languages without words of Baton's own */
export const ownWords = (language: string): PromiseWords | null => others[language] ?? null

/** How topics and times are said in a language: its own way, or the English one with the language's own names of days. */
export const wordsOf = (language: string) => others[language] ?? english
