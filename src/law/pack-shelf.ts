import { join } from 'node:path'
import { done, refuse, type Outcome } from '../vocabulary/outcome.ts'
import { titleFile } from './domain/parse-pack.ts'
import { questionsOfACourt } from './domain/questions.ts'
import type { RulePack } from './domain/rule-pack.ts'
import { BadRulePack, jurisdictions, loadRulePack, ourPacks } from './load-rule-pack.ts'

/**
 * The rule packs that a program runs on, by jurisdiction. They are read again as a whole or not at all: while one of
 * them is not sound, those that run stay.
 */
export class PackShelf extends Map<string, RulePack> {
  readonly #folder: string
  #reading: Promise<unknown> = Promise.resolve()

  private constructor(folder: string, packs: ReadonlyMap<string, RulePack>) {
    super(packs)
    this.#folder = folder
  }

  /** @throws BadRulePack when a pack is not sound: no program starts on it */
  static async open(folder: string = ourPacks): Promise<PackShelf> {
    return new PackShelf(folder, await loadAll(folder))
  }

  /**
   * Reads every pack again, one reading after the other. Refused with the faults of the first pack that is not sound, or
   * that would leave a court without what it asks; nothing has changed then.
   */
  async reload(): Promise<Outcome<readonly string[], BadRulePack>> {
    const reading = this.#reading.then(async () => await this.#readAgain())
    this.#reading = reading.catch(() => undefined)
    return await reading
  }

  async #readAgain(): Promise<Outcome<readonly string[], BadRulePack>> {
    try {
      const packs = await loadAll(this.#folder)
      for (const [name, running] of this) refuseLoss(join(this.#folder, name), running, packs.get(name))
      this.clear()
      for (const [name, pack] of packs) this.set(name, pack)
      return done([...packs.keys()])
    } catch (error) {
      if (error instanceof BadRulePack) return refuse(error)
      throw error
    }
  }
}

/**
 * A court may sit under a pack that runs: neither the pack nor its answer to what a court must know goes away under it.
 * @throws BadRulePack
 */
function refuseLoss(folder: string, running: RulePack, read: RulePack | undefined): void {
  const lost = (reason: string): BadRulePack => new BadRulePack(folder, [{ file: titleFile, line: 1, reason }])
  if (read === undefined)
    throw lost('The pack is gone, and a court may sit under it. Put it back, or start the program without it.')
  const open = questionsOfACourt.filter((question) => running.rules[question] && !read.rules[question])
  if (open.length > 0)
    throw lost(`The pack leaves open what it answered until now and a court must know: ${open.join(', ')}.`)
}

async function loadAll(folder: string): Promise<ReadonlyMap<string, RulePack>> {
  const names = await jurisdictions(folder)
  return new Map(await Promise.all(names.map(async (name) => [name, await loadRulePack(name, folder)] as const)))
}
