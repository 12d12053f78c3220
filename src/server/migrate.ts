import type { Database } from '../platform/postgres/database.ts'
import { migrate } from '../platform/postgres/migrate.ts'

/** Brings a database to what this program needs. @returns the migrations that were run now */
export async function migrateDatabase(database: Database): Promise<readonly string[]> {
  return await migrate(database)
}
