import { done, refuse, type Outcome } from '../vocabulary/outcome.ts'
import type { RulePack } from './domain/rule-pack.ts'
import { BadRulePack, jurisdictions, loadRulePack, ourPacks } from './load-rule-pack.ts'

/**
 * The rule packs that a program runs on, by jurisdiction. They are read again as a whole or not at all: while one of
 * them is not sound, those that run stay.
 */
export class PackShelf extends Map<string, RulePack> {
  readonly #folder: string

  private constructor(folder: string, packs: ReadonlyMap<string, RulePack>) {
    super(packs)
    this.#folder = folder
  }

  /** @throws BadRulePack when a pack is not sound: no program starts on it */
  static async open(folder: string = ourPacks): Promise<PackShelf> {
    return new PackShelf(folder, await loadAll(folder))
  }

  /** Reads every pack again. Refused with the faults of the first pack that is not sound; nothing has changed then. */
  async reload(): Promise<Outcome<readonly string[], BadRulePack>> {
    try {
      const packs = await loadAll(this.#folder)
      this.clear()
      for (const [name, pack] of packs) this.set(name, pack)
      return done([...packs.keys()])
    } catch (error) {
      if (error instanceof BadRulePack) return refuse(error)
      throw error
    }
  }
}

async function loadAll(folder: string): Promise<ReadonlyMap<string, RulePack>> {
  const names = await jurisdictions(folder)
  return new Map(await Promise.all(names.map(async (name) => [name, await loadRulePack(name, folder)] as const)))
}
