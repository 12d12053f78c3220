import { readFileSync } from 'node:fs'
import { Client } from 'pg'
import type { Database } from '../src/platform/postgres/database.ts'

/** Time on a processor that one operation takes, in microseconds: what other programs do meanwhile does not count. */
export interface Cost {
  readonly server: number
  readonly database: number
}

/** Counts from now on. @returns what was spent since, for each of so many operations; null where the system does not tell */
export async function countCost(
  database: Database,
  serverPid: number,
): Promise<(operations: number) => Promise<Cost | null>> {
  const before = await spent(database, serverPid)
  return async (operations) => {
    const after = await spent(database, serverPid)
    if (!before || !after) return null
    const each = (ticks: number): number => (ticks * microsecondsInTick) / operations
    // A backend that has gone meanwhile had nothing to do any more.
    const backends = [...after.backends].reduce((sum, [pid, ticks]) => sum + ticks - (before.backends.get(pid) ?? 0), 0)
    return { server: each(after.server - before.server), database: each(backends) }
  }
}

/** Of Linux: the kernel counts in hundredths of a second. */
const microsecondsInTick = 10_000

interface Spent {
  readonly server: number
  /** By process of the database. */
  readonly backends: ReadonlyMap<number, number>
}

async function spent(database: Database, serverPid: number): Promise<Spent | null> {
  const client = new Client(database.administrator())
  await client.connect()
  try {
    const { rows } = await client.query<{ pid: number }>(
      `select pid from pg_stat_activity where pid <> pg_backend_pid() and backend_type = 'client backend'`,
    )
    return { server: ticksOf(serverPid), backends: new Map(rows.map(({ pid }) => [pid, ticksOf(pid)])) }
  } catch {
    return null
  } finally {
    await client.end()
  }
}

/** User and system time of a process. @source proc_pid_stat(5), fields 14 and 15 */
function ticksOf(pid: number): number {
  const fields = readFileSync(`/proc/${pid}/stat`, 'utf8')
    .replace(/^.*\) /s, '')
    .split(' ')
  return Number(fields[11]) + Number(fields[12])
}
