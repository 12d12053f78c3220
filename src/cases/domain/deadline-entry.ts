import { z } from 'zod'
import { saying, type Sayings } from './saying.ts'

const Deadline = z.object({ title: z.string(), due: z.string() })
const Settled = Deadline.extend({
  by: z.enum(['court', 'other-side']).optional(),
  why: z.string().default(''),
})

const excusedBy = { court: 'by the court', 'other-side': 'by the other side' } as const

/** What an entry of the ledger about a deadline says of it, by its kind; the day is written `YYYY-MM-DD`. */
export const deadlineSayings = {
  'calendar.deadline-set': saying(Deadline, ({ title, due }) => [`${title}, due ${due}`]),
  'calendar.deadline-moved': saying(
    Deadline.extend({ was: z.string(), because: z.string().default('') }),
    ({ title, due, was, because }) => [`${title}, from ${was} to ${due}`, ...filled(because)],
  ),
  'calendar.deadline-met': saying(Settled, settled),
  'calendar.deadline-excused': saying(Settled, settled),
  'calendar.deadline-moot': saying(Settled, settled),
  'calendar.deadline-reopened': saying(Settled, settled),
} satisfies Sayings

function settled({ title, due, by, why }: z.output<typeof Settled>): readonly string[] {
  return [`${title}, due ${due}`, ...(by === undefined ? [] : [excusedBy[by]]), ...filled(why)]
}

const filled = (words: string): readonly string[] => (words === '' ? [] : [words])
