import type { ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { setTimeout as wait } from 'node:timers/promises'
import type { TestDatabase } from '../../src/platform/postgres/testing.ts'

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

/** Waits until something is so. @throws when it never comes to that */
export async function until(what: string, is: () => Promise<boolean> | boolean): Promise<void> {
  for (let n = 0; n < 600; n += 1) {
    if (await is()) return
    await wait(25)
  }
  throw new Error(`It never came to this: ${what}`)
}
