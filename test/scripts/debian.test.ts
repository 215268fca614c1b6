import { expect, test } from 'vitest'

/** The set-up runs on any Node before TypeScript is there, so it has no types of its own. */
const { parseSources } = (await import(new URL('../../scripts/setup/debian.mjs', import.meta.url).href)) as {
  parseSources(file: string, text: string): { uri: string; signedBy: string }[]
}

const own = '/usr/share/keyrings/debian.gpg'

test('a stanza of a .sources file gives its mirror and its keyring', () => {
  const text = `# made by hand\nTypes: deb deb-src\nURIs: http://mirror.example/debian\nSuites: trixie trixie-updates\nComponents: main contrib\nSigned-By: ${own}\n`
  expect(parseSources('debian.sources', text)).toEqual([{ uri: 'http://mirror.example/debian', signedBy: own }])
})

test.each([
  ['the security archive', 'Types: deb\nURIs: http://m/debian-security\nSuites: trixie-security\nComponents: main'],
  ['somebody else’s packages', 'Types: deb\nURIs: http://m/x\nSuites: nodistro\nComponents: main'],
  ['a source that is switched off', 'Types: deb\nURIs: http://m/debian\nSuites: trixie\nComponents: main\nEnabled: no'],
  ['sources only', 'Types: deb-src\nURIs: http://m/debian\nSuites: trixie\nComponents: main'],
])('%s is no mirror', (_, text) => {
  expect(parseSources('x.sources', text)).toEqual([])
})

test('a key inside the stanza leaves the system’s other keys to decide', () => {
  const text =
    'Types: deb\nURIs: http://m/debian\nSuites: sid\nComponents: main\nSigned-By:\n -----BEGIN PGP PUBLIC KEY BLOCK-----\n .\n abc\n'
  expect(parseSources('x.sources', text)).toEqual([{ uri: 'http://m/debian', signedBy: '' }])
})

test('lines of a .list file give theirs, with options or without', () => {
  const text = `deb [arch=amd64 signed-by=${own}] http://a/debian bookworm main contrib # note\ndeb http://b/debian bookworm main\n#deb http://c/debian bookworm main\ndeb cdrom:[Debian 12]/ bookworm main\ndeb-src http://d/debian bookworm main\n`
  expect(parseSources('sources.list', text)).toEqual([
    { uri: 'http://a/debian', signedBy: own },
    { uri: 'http://b/debian', signedBy: '' },
  ])
})
