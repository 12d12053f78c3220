import { openDatabase } from '../../src/platform/postgres/database.ts'

/** Opens the database and then fails as no program should. */
await openDatabase({ home: process.argv[2] ?? '', databaseUrl: undefined })
throw new Error('a fault that nobody caught')
