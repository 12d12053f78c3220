import type { Tx } from '../platform/postgres/tx.ts'
import { addDays, type LegalDate } from '../vocabulary/legal-date.ts'
import type { ReminderRules } from './domain/notice-rules.ts'
import { daysToRemind } from './domain/reminder-days.ts'
import { nudge } from './nudge.ts'
import {
  courtsToRemind,
  keepDoneThrough,
  settleReminders,
  writeReminders,
  type CourtToRemind,
} from './reminder-store.ts'

/** Longer than the reminders of a day take to be written: what was changed meanwhile is looked at once more. */
const overlap = Temporal.Duration.from({ minutes: 15 })

/**
 * Reminds whoever can act of the days that come, and whoever leads of what was due and is not done. Each day of a
 * court is done in one piece with the note that it is done: a worker that dies in the midst of it does it again, whole.
 * @returns how many persons were reminded of something
 */
export async function remind(tx: Tx, rules: ReminderRules): Promise<number> {
  const told = new Set<string>()
  for (const court of await courtsToRemind(tx)) {
    for (const day of daysToRemind(court.zone, rules.at, tx.now, court.doneThrough)) {
      for (const person of await remindOn(tx, rules, court, day)) told.add(person)
      await keepDoneThrough(tx, court.courtId, day)
    }
  }
  for (const ladder of rules.ladders) await settleReminders(tx, ladder, tx.now.subtract(overlap))
  await nudge(tx, [...told])
  return told.size
}

async function remindOn(
  tx: Tx,
  { ladders }: ReminderRules,
  { courtId }: CourtToRemind,
  day: LegalDate,
): Promise<readonly string[]> {
  const told: string[] = []
  for (const ladder of ladders)
    for (const days of ladder.steps)
      told.push(...(await writeReminders(tx, courtId, ladder, { on: addDays(day, days), days })))
  return told
}
