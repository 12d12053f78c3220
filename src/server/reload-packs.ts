import type { PackShelf } from '../law/pack-shelf.ts'
import type { Log } from '../platform/log.ts'

/** Reads the rule packs again on SIGUSR2. While one is not sound those that run stay, and the log says where and why. */
export function reloadPacksOnSignal(packs: PackShelf, log: Log): void {
  process.on('SIGUSR2', () => {
    packs.reload().then(
      (reloaded) => {
        if (reloaded.ok) log.info({ packs: reloaded.value }, 'the rule packs were read again')
        else
          log.error({ faults: reloaded.refusal.faults }, 'the rule packs are refused; those read before stay in force')
      },
      (error: unknown) =>
        log.error({ err: error }, 'the rule packs could not be read; those read before stay in force'),
    )
  })
}
