import { over, type Patterns } from '../signals/patterns.ts'
import { open } from './human-request-open.ts'
import { openElsewhere } from './human-request-open-elsewhere.ts'
import { pastBot } from './human-request-past-bot.ts'
import { personal } from './human-request-personal.ts'
import { presence } from './human-request-presence.ts'
import { telephone } from './human-request-telephone.ts'
import { whom } from './human-request-whom.ts'
import { yours } from './human-request-yours.ts'
import { yoursElsewhere } from './human-request-yours-elsewhere.ts'

/** Requests for a person by what varies in them: the telephone, who it is, one of theirs; words around take them back. */
export const slots: Readonly<Record<string, Patterns>> = {
  en: over(...telephone.en, ...whom.en, ...yours, ...open, ...personal.en),
  de: over(...telephone.de, ...whom.de, ...yoursElsewhere.de, ...openElsewhere.de, ...personal.de),
  es: over(...telephone.es, ...whom.es, ...yoursElsewhere.es, ...openElsewhere.es, ...personal.es),
  fr: over(...telephone.fr, ...whom.fr, ...yoursElsewhere.fr, ...openElsewhere.fr, ...personal.fr),
}

/** Whether one is there, and no bot: nothing takes these back. */
export const plainSlots: Readonly<Record<string, Patterns>> = {
  en: over(...presence.en, ...pastBot.en),
  de: over(...presence.de, ...pastBot.de),
  es: over(...presence.es, ...pastBot.es),
  fr: over(...presence.fr, ...pastBot.fr),
}
