import { openDatabase } from '../../../src/platform/postgres/database.ts'
import { openKysely } from '../../../src/platform/postgres/kysely.ts'
import { runAsSystem } from '../../../src/platform/postgres/tx.ts'
import { trainingCourt } from '../../../src/server/seed/training-county.ts'
import { loadWorkRules } from '../../../src/work/load-rules.ts'
import { remind } from '../../../src/work/remind.ts'

/** Does on the database of a running program what its worker does each morning, at noon of tomorrow. */
export async function tomorrowsReminders(home: string): Promise<void> {
  const database = await openDatabase({ home, databaseUrl: undefined }, { whenInUse: 'join' })
  const system = openKysely(database, 'colloquy_system', 1)
  const tomorrow = Temporal.Now.plainDateISO(trainingCourt.zone).add({ days: 1 })
  const noon = tomorrow.toZonedDateTime({ timeZone: trainingCourt.zone, plainTime: '12:00' }).toInstant()
  await runAsSystem(system, async (tx) => await remind(tx, loadWorkRules().notices.reminders), noon)
  await system.destroy()
  await database.stop()
}
