/** The OpenAPI document as one page of plain HTML. */

interface Schema {
  type?: string
  const?: unknown
  enum?: unknown[]
  format?: string
  description?: string
  minLength?: number
  maxLength?: number
  minimum?: number
  maximum?: number
  default?: unknown
  maxItems?: number
  maxProperties?: number
  items?: Schema
  anyOf?: Schema[]
  properties?: Record<string, Schema>
  required?: string[]
  discriminator?: { mapping: Record<string, string> }
}

interface Operation {
  summary: string
  description: string
  parameters?: { name: string; description: string; schema: Schema }[]
  requestBody?: { content: Record<string, unknown> }
  responses: Record<string, { description: string }>
}

export interface Document {
  info: { title: string; version: string; description: string }
  paths: Record<string, Record<string, Operation>>
  components: { schemas: Record<string, Schema> }
}

export const style = `
:root { color-scheme: light dark; --ink: #1a1b1f; --quiet: #5b5e68; --line: #e2e3e8; --page: #fff; --box: #f6f6f8; --accent: #4338ca }
@media (prefers-color-scheme: dark) { :root { --ink: #ececf1; --quiet: #a2a5b1; --line: #2c2e37; --page: #131418; --box: #1b1d23; --accent: #a5a3ff } }
* { box-sizing: border-box }
body { margin: 0 auto; padding: 32px 16px 96px; max-width: 880px; background: var(--page); color: var(--ink); font: 16px/1.5 "Inter Variable", system-ui, sans-serif }
h1 { font-size: 28px; line-height: 1.1 } h2 { margin: 48px 0 8px; font-size: 20px } h3 { margin: 32px 0 8px; font-size: 16px }
p, .quiet { color: var(--quiet) } a { color: var(--accent) }
code, pre { font: 13px/1.5 "JetBrains Mono Variable", ui-monospace, monospace } pre { padding: 16px; overflow-x: auto; background: var(--box); border-radius: 8px }
h2 code, h3 code { font-size: inherit } h2, h3, p { overflow-wrap: anywhere }
.wide { overflow-x: auto } .wide + .wide { margin-top: 24px } table { width: 100%; border-collapse: collapse; font-size: 14px } th, td { padding: 8px 16px 8px 0; border-bottom: 1px solid var(--line); text-align: left; vertical-align: top }
th { color: var(--quiet); font-weight: 500 } nav { columns: 2 240px; font-size: 14px } nav a { display: block; padding: 2px 0 }
`

const example = `curl http://127.0.0.1:4700/v1/events \\
  -H "Authorization: Bearer $BATON_KEY" -H "Content-Type: application/json" \\
  -d '{"type":"message.customer","event_id":"e-1","conversation_id":"c-1","text":"I already told you"}'`

const exampleDecided = `curl 'http://127.0.0.1:4700/v1/events?decide=true' \\
  -H "Authorization: Bearer $BATON_KEY" -H "Content-Type: application/json" \\
  -d '{"type":"message.customer","event_id":"e-2","conversation_id":"c-1","text":"A person, please"}'`

const exampleWhy = `curl 'http://127.0.0.1:4700/v1/events/e-2/decision?explain=true' -H "Authorization: Bearer $BATON_READ_KEY"`

export function renderReference(document: Document): string {
  const { info, paths, components } = document
  const types = Object.entries(components.schemas.Event?.discriminator?.mapping ?? {})
  const operations = Object.entries(paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, operation]) => renderOperation(`${method.toUpperCase()} ${path}`, operation)),
  )
  const sections = types.map(([type, ref]) =>
    renderType(type, components.schemas[ref.slice(ref.lastIndexOf('/') + 1)] ?? {}),
  )
  const links = types.map(([type]) => `<a href="#${html(type)}">${html(type)}</a>`).join('')
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">
<title>${html(info.title)} API</title><style>${style}</style></head><body><main>
<h1>${html(info.title)} API</h1><p>${html(info.description)} For machines: <a href="/openapi.json">openapi.json</a>.</p>
<pre tabindex="0"><code>${html(example)}</code></pre>
<p>With the decision in the answer:</p><pre tabindex="0"><code>${html(exampleDecided)}</code></pre>
<p>Why a message was decided as it was:</p><pre tabindex="0"><code>${html(exampleWhy)}</code></pre>${operations.join('')}
<h2>Event types</h2><nav aria-label="Event types">${links}</nav>${sections.join('')}
<h2>Policy</h2><p>What is left out has its default.</p>${renderFields(components.schemas.Policy ?? {})}
<h2>Webhook</h2><p>Decisions sent to you, signed (Standard Webhooks).</p>${renderFields(components.schemas.WebhookRequest ?? {})}
<h2>Receipt</h2>${renderFields(components.schemas.Receipt ?? {})}
<h2>Decision</h2><p>What is answered with <code>decide=true</code>, and what the stream <code>GET /v1/decisions</code> tells.</p>${renderFields(components.schemas.Decision ?? {})}
<h2>Explanation</h2><p>Why, and why no other trigger fired: with <code>explain=true</code>.</p>${renderFields(components.schemas.Explanation ?? {})}
<h3>Each of its triggers</h3>${renderFields(components.schemas.Explanation?.properties?.triggers?.items ?? {})}
<h2>Notice: <code>handoff.ghosted</code></h2><p>A handoff fails at this moment.</p>${renderFields(components.schemas.GhostNotice ?? {})}
<h2>Notice: <code>fact.already_known</code></h2><p>An agent asks for what the customer told the bot.</p>${renderFields(components.schemas.KnownFactNotice ?? {})}
<h2>Problem</h2><p>Every error has this form (RFC 9457).</p>${renderFields(components.schemas.Problem ?? {})}
</main></body></html>`
}

function renderOperation(name: string, { description, parameters = [], requestBody, responses }: Operation): string {
  const bodies = Object.keys(requestBody?.content ?? {}).map((type) => `<code>${html(type)}</code>`).join(', ') // biome-ignore format: one line
  const rows = Object.entries(responses).map(([status, answer]) => [`<code>${status}</code>`, html(answer.description)])
  const asked = parameters.map((one) => [
    `<code>${html(one.name)}</code>`,
    html(`${kindOf(one.schema)}${defaultOf(one.schema)}: ${one.description}`),
  ])
  const parts = [
    `<h2><code>${html(name)}</code></h2><p>${html(description)}</p>`,
    bodies && `<p>Bodies: ${bodies}</p>`,
    asked.length > 0 ? renderTable(['parameter', 'value'], asked) : '',
    renderTable(['status', 'means'], rows),
  ]
  return parts.join('')
}

const defaultOf = (schema: Schema): string => (schema.default === undefined ? '' : `, without it ${schema.default}`)

const renderType = (type: string, schema: Schema): string =>
  `<h3 id="${html(type)}"><code>${html(type)}</code></h3>${renderFields(schema)}`

function renderFields({ properties = {}, required = [] }: Schema): string {
  const own = Object.entries(properties).filter(([name]) => name !== 'type')
  return renderTable(['field', 'value'], rowsOf({ properties: Object.fromEntries(own), required }))
}

/** What must be there first; what a list or an object has stands behind it, under its whole name. */
function rowsOf({ properties = {}, required = [] }: Schema, prefix = ''): string[][] {
  const fields = Object.entries(properties)
  const isRequired = ([name]: [string, Schema]) => required.includes(name)
  return [...fields.filter(isRequired), ...fields.filter((field) => !isRequired(field))].flatMap((field) => {
    const [name, schema] = [`${prefix}${field[0]}`, field[1]]
    const row = [
      `<code>${html(name)}</code>${isRequired(field) ? '' : ' <span class="quiet">optional</span>'}`,
      html([kindOf(schema), schema.description].filter(Boolean).join(': ')),
    ]
    return [row, ...rowsOf(schema, `${name}.`), ...rowsOf(schema.items ?? {}, `${name}[].`)]
  })
}

function renderTable(heads: string[], rows: string[][]): string {
  const cells = (tag: string, row: string[]) => row.map((cell) => `<${tag}>${cell}</${tag}>`).join('')
  const body = rows.map((row) => `<tr>${cells('td', row)}</tr>`).join('')
  return `<div class="wide"><table><thead><tr>${cells('th', heads)}</tr></thead><tbody>${body}</tbody></table></div>`
}

/** In words: "text, 1 to 128 characters". */
function kindOf(schema: Schema): string {
  if (schema.anyOf) return schema.anyOf.map(kindOf).join(' or ')
  if (schema.const !== undefined) return String(schema.const)
  if (schema.enum) return schema.enum.join(', ')
  if (schema.format === 'date-time') return 'RFC 3339 instant with its zone'
  if (schema.type === 'array')
    return `list of ${kindOf(schema.items ?? {})}${schema.maxItems ? `, at most ${schema.maxItems}` : ''}`
  if (schema.type === 'object') return schema.maxProperties ? `at most ${schema.maxProperties} pairs of text` : 'object'
  if (schema.type === 'string')
    return schema.maxLength ? `text, ${schema.minLength ?? 0} to ${schema.maxLength} characters` : 'text'
  return isBounded(schema) ? `${schema.type}, ${schema.minimum} to ${schema.maximum}` : (schema.type ?? 'any value')
}

const isBounded = ({ minimum, maximum }: Schema): boolean =>
  minimum !== undefined && maximum !== undefined && maximum < Number.MAX_SAFE_INTEGER

const html = (value: string): string =>
  value.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;')
