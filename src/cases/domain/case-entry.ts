import { z } from 'zod'
import { Stage } from '../../../contract/cases.ts'
import { stages } from './lifecycle.ts'
import { saying, type Sayings } from './saying.ts'

const labelled = (stage: Stage): string => `“${stages[stage].label}”`

/** What an entry of the ledger about the case itself or a paper of it says, by its kind. */
export const caseSayings = {
  'case.moved': saying(z.object({ from: Stage, to: Stage }), ({ from, to }) => [
    `from ${labelled(from)} to ${labelled(to)}`,
  ]),
  // Entries of earlier versions do not name the paper.
  'filing.docketed': saying(z.object({ title: z.string() }), ({ title }) => [title]),
} satisfies Sayings
