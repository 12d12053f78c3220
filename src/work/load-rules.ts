import { readFileSync } from 'node:fs'
import { parse } from 'yaml'
import type { z } from 'zod'
import { DayRules } from './domain/day-rules.ts'
import { NoticeRules } from './domain/notice-rules.ts'

const folder = new URL('rules/', import.meta.url)

/** The rule files of this area together. */
export interface WorkRules {
  readonly day: DayRules
  readonly notices: NoticeRules
}

/** @throws Error that names each fault of a file: a program must not run on it */
export const loadWorkRules = (): WorkRules => ({
  day: checked('my-day.yaml', DayRules),
  notices: checked('notices.yaml', NoticeRules),
})

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
