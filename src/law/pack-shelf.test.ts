import { mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { legalDate } from '../vocabulary/legal-date.ts'
import { lawOn } from './domain/ask.ts'
import { loadRulePack } from './load-rule-pack.ts'
import { PackShelf } from './pack-shelf.ts'

let folder: string
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'packs-'))
})
afterEach(async () => {
  await rm(folder, { recursive: true })
})

async function write(pack: string, rules: string, title = ''): Promise<void> {
  await mkdir(join(folder, pack), { recursive: true })
  await writeFile(join(folder, pack, 'pack.yaml'), `jurisdiction: ${pack}\nname: Here\ninvented: true\n${title}`)
  await writeFile(join(folder, pack, 'court.yaml'), rules)
}

const zone = (name: string) => `rules:
  - id: court.zone
    question: Which zone?
    unit: zone
    examples: [{ on: 2026-03-02, gives: ${name} }]
    verification: { invented: Not a real place. }
    values: [{ from: 2020-01-01, value: ${name}, source: { cite: Rule 1, tag: invented } }]
`
const zoneOf = (shelf: PackShelf, pack: string) => {
  const found = shelf.get(pack)
  return found === undefined ? null : lawOn(found, 'court.zone', legalDate('2026-03-02'))
}

describe('packs that are read again while the program runs', () => {
  it('take effect as a whole', async () => {
    await write('here', zone('America/Chicago'))
    const shelf = await PackShelf.open(folder)
    await write('here', zone('America/Denver'))
    await write('there', zone('America/New_York'))
    expect(zoneOf(shelf, 'here')).toBe('America/Chicago')
    expect(await shelf.reload()).toEqual({ ok: true, value: ['here', 'there'] })
    expect([zoneOf(shelf, 'here'), zoneOf(shelf, 'there')]).toEqual(['America/Denver', 'America/New_York'])
  })

  it('leave the running version where it is when one of them is not sound, and say the file, the line and why', async () => {
    await write('here', zone('America/Chicago'))
    const shelf = await PackShelf.open(folder)
    await write('here', zone('America/Denver'))
    await write('there', zone('Nowhere'))
    const reloaded = await shelf.reload()
    expect(reloaded.ok ? null : reloaded.refusal.message).toMatch(/there\/court\.yaml:7: .*time zone/)
    expect(zoneOf(shelf, 'here')).toBe('America/Chicago')
    expect(shelf.has('there')).toBe(false)
  })
})

describe('a reading that would leave a court without its law', () => {
  it.each([
    [
      'because its pack is gone',
      async () => await rm(join(folder, 'here'), { recursive: true }),
      /here\/pack\.yaml:1: The pack is gone/,
    ],
    [
      'because the pack no longer says what a court must know',
      async () => await write('here', 'rules: []\n'),
      /here\/pack\.yaml:1: .*a court must know: court\.zone/,
    ],
    [
      'because a file of it cannot be read',
      async () => await symlink(join(folder, 'nowhere.yaml'), join(folder, 'here', 'more.yaml')),
      /here\/more\.yaml:1: This cannot be read \(ENOENT\)/,
    ],
  ])('%s, is refused', async (_why, change, reason) => {
    await write('here', zone('America/Chicago'))
    await write('there', zone('America/Denver'))
    const shelf = await PackShelf.open(folder)
    await change()
    const reloaded = await shelf.reload()
    expect(reloaded.ok ? null : reloaded.refusal.message).toMatch(reason)
    expect([zoneOf(shelf, 'here'), zoneOf(shelf, 'there')]).toEqual(['America/Chicago', 'America/Denver'])
  })

  it('comes after the one before it: the last change wins', async () => {
    await write('here', zone('America/Chicago'))
    const shelf = await PackShelf.open(folder)
    await write('here', zone('America/Denver'))
    const first = shelf.reload()
    await write('here', zone('America/New_York'))
    await Promise.all([first, shelf.reload()])
    expect(zoneOf(shelf, 'here')).toBe('America/New_York')
  })
})

describe('packs that adopt others', () => {
  it('are silent where the adopted pack speaks; of several the first', async () => {
    await write('first', zone('America/Chicago'))
    await write('second', zone('America/Denver'))
    await write('here', 'rules: []\n', 'adopts: [first, second]\n')
    const pack = await loadRulePack('here', folder)
    expect(lawOn(pack, 'court.zone', legalDate('2026-03-02'))).toBe('America/Chicago')
  })

  it.each([
    ['each other in a circle', 'adopts: here\n', /circle: here → there → here/],
    ['one that is not there', 'adopts: nowhere\n', /There is no pack nowhere to adopt/],
  ])('%s are refused', async (_law, title, reason) => {
    await write('here', zone('America/Chicago'), 'adopts: there\n')
    await write('there', zone('America/Chicago'), title)
    await expect(loadRulePack('here', folder)).rejects.toThrow(reason)
  })
})
