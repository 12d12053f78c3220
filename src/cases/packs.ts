import type { RulePack } from '../law/domain/rule-pack.ts'

/**
 * The rule pack of a court.
 * @throws Error when the court names a pack that is not there: a fault of the installation
 */
export function packOf(packs: ReadonlyMap<string, RulePack>, court: { readonly pack: string }): RulePack {
  const pack = packs.get(court.pack)
  if (!pack) throw new Error(`There is no rule pack named ${court.pack}`)
  return pack
}
