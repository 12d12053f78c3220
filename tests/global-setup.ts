import { offerTestServer } from '../src/platform/postgres/testing.ts'
import { migrateDatabase } from '../src/server/migrate-database.ts'

export default async function setUp(): Promise<() => Promise<void>> {
  return await offerTestServer(migrateDatabase)
}
