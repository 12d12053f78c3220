import { Client } from 'pg'
import type { Database } from '../../platform/postgres/database.ts'

/** How far the setting-up of the training court has come in this database. */
export type SeedStanding = 'not-begun' | 'broken-off' | 'done'

/** Says that the setting-up begins. It is on the disk before the first court is, so that no part of one goes unmarked. */
export async function markBegun(database: Database): Promise<void> {
  await asAdministrator(database, async (client) => {
    await client.query('insert into training_seed (one, begun_at) values (true, now()) on conflict do nothing')
  })
}

/** Says that everything is there; whatever was hasty before is on the disk with it. */
export async function markDone(database: Database): Promise<void> {
  await asAdministrator(database, async (client) => {
    await client.query('update training_seed set done_at = now() where done_at is null')
  })
}

/** A court that was there before there was a mark, or that was set up otherwise, counts as done. */
export async function seedStanding(database: Database): Promise<SeedStanding> {
  return await asAdministrator(database, async (client) => {
    const { rows } = await client.query<{ courts: boolean; open: boolean }>(
      `select exists (select from court) as courts,
        exists (select from training_seed where done_at is null) as open`,
    )
    const [now] = rows
    if (!now?.courts) return 'not-begun'
    return now.open ? 'broken-off' : 'done'
  })
}

async function asAdministrator<T>(database: Database, act: (client: Client) => Promise<T>): Promise<T> {
  const client = new Client(database.administrator())
  await client.connect()
  try {
    return await act(client)
  } finally {
    await client.end()
  }
}
