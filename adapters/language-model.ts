/**
 * A language model behind one door: messages in, text out. Any server that answers as OpenAI's `/chat/completions` does.
 * The address is the operator's own setting: it may be anywhere, inside the house too; redirects are not followed, since
 * the key goes along.
 */
export interface LanguageModel {
  /** as the server knows it */
  name: string
  /** Never throws: what went wrong is a value. */
  ask(messages: readonly ChatMessage[]): Promise<ModelAnswer>
}

export interface ChatMessage {
  role: 'system' | 'user'
  content: string
}

export const modelFailures = [
  'timeout',
  'unreachable',
  'error_status',
  'refused',
  'cut',
  'unreadable',
  'too_long',
] as const
export type ModelFailure = (typeof modelFailures)[number]

/** `detail` has nothing of what was sent, and no key. */
export type ModelAnswer = { ok: true; text: string } | { ok: false; reason: ModelFailure; detail: string }

export interface LanguageModelOptions {
  /** up to, or with, `/chat/completions` */
  url: string
  name: string
  /** sent as a bearer token; absent = none */
  key?: string
  /** for the whole answer */
  timeout_ms: number
}

/** bytes of an answer, with everything the server wraps around the text */
const ANSWER_LIMIT = 256 * 1024
/** characters of everything that is sent */
const SENT_LIMIT = 64 * 1024

export function createLanguageModel({ url, name, key, timeout_ms }: LanguageModelOptions): LanguageModel {
  const address = chatAddress(url)
  const headers = {
    'content-type': 'application/json',
    'user-agent': 'baton',
    ...(key === undefined ? {} : { authorization: `Bearer ${key}` }),
  }
  return {
    name,
    async ask(messages) {
      // temperature, the number of tokens and the form of the answer are not set: servers refuse what they do not know
      const body = JSON.stringify({ model: name, messages, stream: false })
      if (body.length > SENT_LIMIT) return failure('too_long', `${body.length} characters to send`)
      const signal = AbortSignal.timeout(timeout_ms)
      try {
        const response = await fetch(address, { method: 'POST', headers, body, signal, redirect: 'manual' })
        return await readAnswer(response)
      } catch (error) {
        if (signal.aborted) return failure('timeout', `no whole answer within ${timeout_ms} ms`)
        return failure('unreachable', causeOf(error))
      }
    },
  }
}

function chatAddress(url: string): URL {
  const address = new URL(url)
  const path = address.pathname.replace(/\/{1,9}$/, '')
  address.pathname = path.endsWith('/chat/completions') ? path : `${path}/chat/completions`
  return address
}

async function readAnswer(response: Response): Promise<ModelAnswer> {
  if (!response.ok) {
    await response.body?.cancel().catch(() => undefined)
    return failure('error_status', `answered ${response.status}`)
  }
  const text = await readText(response)
  return text === null ? failure('too_long', `more than ${ANSWER_LIMIT} bytes`) : parseCompletion(text)
}

/** @returns null when it is longer than it may be; what follows is not read */
async function readText(response: Response): Promise<string | null> {
  const decoder = new TextDecoder()
  let length = 0
  let text = ''
  for await (const chunk of response.body ?? []) {
    length += chunk.byteLength
    if (length > ANSWER_LIMIT) return null
    text += decoder.decode(chunk, { stream: true })
  }
  return text + decoder.decode()
}

interface Choice {
  finish_reason?: unknown
  message?: { content?: unknown; refusal?: unknown }
}

function parseCompletion(text: string): ModelAnswer {
  const choice = firstChoice(text)
  if (choice === null) return failure('unreadable', 'no completion in the answer')
  const { finish_reason, message } = choice
  if (finish_reason === 'content_filter' || (message?.refusal ?? '') !== '')
    return failure('refused', 'the model did not want to')
  if (finish_reason === 'length') return failure('cut', 'the answer ends before its end')
  const content = message?.content
  return typeof content === 'string' && content.trim() !== ''
    ? { ok: true, text: content }
    : failure('unreadable', 'no text in the answer')
}

function firstChoice(text: string): Choice | null {
  try {
    const choice = (JSON.parse(text) as { choices?: Choice[] } | null)?.choices?.[0]
    return typeof choice === 'object' ? choice : null
  } catch {
    return null
  }
}

const failure = (reason: ModelFailure, detail: string): ModelAnswer => ({ ok: false, reason, detail })

/** A code, and no sentence: that may quote the address with its password, or the key. */
function causeOf(error: unknown): string {
  const { name, cause } = error as Error & { cause?: { code?: string } }
  return cause?.code ?? name
}
