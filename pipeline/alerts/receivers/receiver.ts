import { createHash } from 'node:crypto'

/** Where alerts go. One file of this folder per kind; none of them retries, keeps state or knows the outbox. */
export interface Receiver {
  /** of the configuration; a label of the counters */
  name: string
  /** changes with the address: a receiver that was disabled is tried again at a new one */
  fingerprint: string
  send(notice: Notice, signal: AbortSignal): Promise<SendOutcome>
  /** Takes no more than so many a minute; what is above waits. */
  most_per_minute?: number
  /** It is told when somebody takes care of an alert. */
  acknowledges?: boolean
  /** It forgets what is not said again: besides the outbox it is told this often of all that is open. */
  again_ms?: number
}

/** @param address with all that tells it from another one, secrets too: it cannot be read back */
export const fingerprintOf = (address: string): string =>
  createHash('sha256').update(address).digest('base64url').slice(0, 16)

export interface Notice {
  /** the same on every attempt, so that the receiver can tell a repeat */
  message_id: string
  body: string
}

export type SendOutcome =
  | ({ ok: true } & Answered)
  | ({
      ok: false
      reason: /** it will never take this message */
        | 'refused'
        /** 404, 410: nobody is there any more */
        | 'gone'
        /** the address belongs to a private network that is not allowed */
        | 'blocked'
        /** 408, 425, 429, 5xx */
        | 'busy'
        /** no answer in time: it may have arrived */
        | 'timeout'
        | 'network'
        /** we stopped while it was on its way */
        | 'stopped'
      retry: boolean
      retry_after_ms: number | null
      /** for logs, without secrets */
      detail: string
    } & Partial<Answered>)

export interface Answered {
  /** of HTTP or SMTP */
  status: number
  /** the beginning of what it answered, in one line, without secrets */
  reply: string
}
