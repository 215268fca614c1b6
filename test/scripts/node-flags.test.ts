import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { nodeFlags } from '../../scripts/node-flags.mjs'

test('the image runs Node as the commands do', () => {
  const file = readFileSync(new URL('../../Dockerfile', import.meta.url), 'utf8')
  const [, entry = '[]'] = /^ENTRYPOINT (.*)$/m.exec(file) ?? []
  expect(JSON.parse(entry)).toEqual(['node', ...nodeFlags, 'main.ts'])
})
