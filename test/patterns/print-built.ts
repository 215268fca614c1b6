/** Loads the files that are named and prints every pattern that is built meanwhile, with the place that built it. */
import { join } from 'node:path'

const root = join(import.meta.dirname, '..', '..')
const Native = RegExp
const built = new Map<string, { source: string; flags: string; place: string }>()

globalThis.RegExp = new Proxy(Native, {
  construct: (target, args, self) => note(Reflect.construct(target, args, self)),
  apply: (target, self, args) => note(Reflect.apply(target, self, args)),
})
for (const file of process.argv.slice(2)) await import(join(root, file))
globalThis.RegExp = Native
console.log(JSON.stringify([...built.values()]))

function note(pattern: RegExp): RegExp {
  const lines = (new Error().stack ?? '').split('\n')
  const line = lines.find((one) => one.includes(root) && !/node_modules|print-built/.test(one)) ?? ''
  const place = new Native(`${root}/(.+?):(\\d+):\\d+`).exec(line)
  const { source, flags } = pattern
  if (place !== null) built.set(`${place[1]} ${source} ${flags}`, { source, flags, place: `${place[1]}:${place[2]}` })
  return pattern
}
