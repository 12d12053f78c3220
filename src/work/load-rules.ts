import { readFileSync } from 'node:fs'
import { parse } from 'yaml'
import type { z } from 'zod'
import { DayRules } from './domain/day-rules.ts'
import { HappeningRules, ReminderRules, type NoticeRules } from './domain/notice-rules.ts'

const folder = new URL('rules/', import.meta.url)

/** The rule files of this area together. */
export interface WorkRules {
  readonly day: DayRules
  readonly notices: NoticeRules
}

/** @throws Error that names each fault of a file: a program must not run on it */
export const loadWorkRules = (): WorkRules => ({
  day: checked('my-day.yaml', DayRules),
  notices: noticeRules(checked('notices.yaml', HappeningRules), checked('reminders.yaml', ReminderRules)),
})

/** @throws Error when a ladder names a reason that the other file does not have */
function noticeRules(happenings: z.infer<typeof HappeningRules>, reminders: ReminderRules): NoticeRules {
  for (const { kind, mandatory } of reminders.ladders)
    if (mandatory !== undefined && !(mandatory in happenings.mandatory))
      throw new Error(`The rule file is refused:\n  reminders.yaml at ${kind}: no reason ${mandatory} in notices.yaml`)
  return { ...happenings, reminders }
}

function checked<S extends z.ZodType>(file: string, schema: S): z.output<S> {
  return rulesFrom(file, readFileSync(new URL(file, folder), 'utf8'), schema)
}

/** What a rule file says. @throws Error that names each fault with its place */
export function rulesFrom<S extends z.ZodType>(file: string, text: string, schema: S): z.output<S> {
  const read = schema.safeParse(parse(text))
  if (read.success) return read.data
  const faults = read.error.issues.map((issue) => `  ${file} at ${issue.path.join('.')}: ${issue.message}`)
  throw new Error(`The rule file is refused:\n${faults.join('\n')}`)
}
