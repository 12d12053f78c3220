import type { PackShelf } from '../law/pack-shelf.ts'

/** Reads the rule packs again on SIGUSR2. While one is not sound those that run stay, and the fault is told. */
export function reloadPacksOnSignal(packs: PackShelf): void {
  process.on('SIGUSR2', () => {
    void packs.reload().then((reloaded) => {
      if (reloaded.ok) console.log(`The rule packs were read again: ${reloaded.value.join(', ')}.`)
      else console.error(`${reloaded.refusal.message}\nThe packs that were read before stay in force.`)
    })
  })
}
