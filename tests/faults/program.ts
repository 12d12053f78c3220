import type { ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { setTimeout as wait } from 'node:timers/promises'
import type { TestDatabase } from '../../src/platform/postgres/testing.ts'

/** Well above what a busy machine with a slow disk needs for a first start: it tells what hangs from what is slow. */
const patienceMs = 110_000

/** The address of a test's own database, through its socket, for a program that is started beside the test. */
export function addressOf(test: TestDatabase): string {
  const { host, user, database } = test.database.administrator()
  return `postgresql://${user}@${encodeURIComponent(host ?? '')}/${database}`
}

/** Ends a program without a chance to tidy up. */
export async function kill(program: ChildProcess): Promise<void> {
  const gone = once(program, 'exit')
  program.kill('SIGKILL')
  await gone
}

/**
 * Waits until something is so.
 * @throws when it has not come to that in time
 */
export async function until(what: string, is: () => Promise<boolean> | boolean): Promise<void> {
  const deadline = performance.now() + patienceMs
  while (!(await is())) {
    if (performance.now() > deadline) throw new Error(`It did not come to this within ${patienceMs} ms: ${what}`)
    await wait(25)
  }
}
