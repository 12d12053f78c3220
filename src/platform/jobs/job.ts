import type { Tx } from '../postgres/tx.ts'

/** Work done at set times by the system. It may run twice without harm. */
export interface Job {
  readonly name: string
  /** When it runs, as five cron fields in UTC. */
  readonly cron: string
  /** Does the work in the system's transaction and tells how much there was, for the log. */
  run(tx: Tx): Promise<number>
}
