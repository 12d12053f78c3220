import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { PackFault } from './domain/pack-file.ts'
import { isTable, parsePack, titleFile } from './domain/parse-pack.ts'
import { adopting, type RulePack } from './domain/rule-pack.ts'

/** Where the packs of the program stand. */
export const ourPacks = join(import.meta.dirname, '../../rulepacks')

/**
 * Reads the rule pack of a jurisdiction from its folder, with the rules of the packs that it adopts.
 * @throws BadRulePack when the pack is not sound: a program must not run on it
 */
export async function loadRulePack(jurisdiction: string, packs: string = ourPacks): Promise<RulePack> {
  return await loadAdopting(jurisdiction, packs, [])
}

async function loadAdopting(jurisdiction: string, packs: string, path: readonly string[]): Promise<RulePack> {
  if (path.includes(jurisdiction))
    throw badTitle(
      join(packs, jurisdiction),
      `Packs adopt each other in a circle: ${[...path, jurisdiction].join(' → ')}.`,
    )
  const home = await homeOf(jurisdiction, packs)
  if (home === null)
    throw badTitle(join(packs, path.at(-1) ?? jurisdiction), `There is no pack ${jurisdiction} to adopt.`)
  const pack = await readPack(join(home, jurisdiction))
  let whole = pack
  for (const adopted of pack.adopts)
    whole = adopting(whole, await loadAdopting(adopted, packs, [...path, jurisdiction]))
  return whole
}

/** An office keeps its own packs in a folder of its own; those that came with the program are adopted from where they stand. */
async function homeOf(jurisdiction: string, packs: string): Promise<string | null> {
  for (const home of [packs, ourPacks]) if ((await jurisdictions(home)).includes(jurisdiction)) return home
  return null
}

async function readPack(folder: string): Promise<RulePack> {
  const names = (await listed(folder))
    .map((entry) => entry.name)
    .filter((name) => name.endsWith('.yaml') || isTable(name))
  const files = await Promise.all(
    names
      .toSorted()
      .map(async (name) => ({ name, text: await readable(folder, name, readFile(join(folder, name), 'utf8')) })),
  )
  const parsed = parsePack(files)
  if (!parsed.ok) throw new BadRulePack(folder, parsed.refusal)
  return parsed.value
}

function badTitle(folder: string, reason: string): BadRulePack {
  return new BadRulePack(folder, [{ file: titleFile, line: 1, reason }])
}

/** The jurisdictions that have a rule pack. @throws BadRulePack when the folder cannot be read */
export async function jurisdictions(packs: string = ourPacks): Promise<readonly string[]> {
  const entries = await listed(packs)
  return entries.filter((entry) => entry.isDirectory() && !entry.name.startsWith('.')).map((entry) => entry.name)
}

const listed = async (folder: string) => await readable(folder, titleFile, readdir(folder, { withFileTypes: true }))

/** A file that is gone or closed to us is a fault of its pack as one that is not sound. @throws BadRulePack */
async function readable<T>(folder: string, file: string, read: Promise<T>): Promise<T> {
  try {
    return await read
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : 'unknown'
    throw new BadRulePack(folder, [{ file, line: 1, reason: `This cannot be read (${code}).` }])
  }
}

/** A rule pack that is refused, with each fault at its file and line. */
export class BadRulePack extends Error {
  /** `file:line: reason` of each. */
  readonly faults: readonly string[]
  constructor(folder: string, faults: readonly PackFault[]) {
    const told = faults.map((fault) => `${join(folder, fault.file)}:${fault.line}: ${fault.reason}`)
    super(['The rule pack is refused:', ...told.map((fault) => `  ${fault}`)].join('\n'))
    this.name = 'BadRulePack'
    this.faults = told
  }
}
