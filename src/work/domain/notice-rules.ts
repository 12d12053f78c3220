import { z } from 'zod'
import { EventKind } from '../../../contract/events.ts'
import { Relation } from '../../vocabulary/compartments.ts'
import { Position } from '../../vocabulary/positions.ts'

const NoticeRule = z
  .strictObject({
    kind: EventKind,
    group: z.string().min(1),
    words: z.string().min(1).describe('That it happened; never what it says.'),
    for: z.array(Relation).min(1),
    teams: z.array(z.enum(['unit', 'chambers', 'division', 'agency', 'intake', 'management', 'oversight'])).default([]),
    positions: z.array(Position).default([]).describe('Of the members of those teams, who is told.'),
    to: z.string().regex(/^\/[^\s]*$/, 'a path of the page that begins with /'),
    mandatory: z.boolean().default(false),
  })
  .refine((rule) => rule.teams.length > 0 === rule.positions.length > 0, 'teams and positions come together')
export type NoticeRule = z.infer<typeof NoticeRule>

export const NoticeRules = z
  .strictObject({ kinds: z.array(NoticeRule).min(1) })
  .refine(({ kinds }) => new Set(kinds.map((one) => one.kind)).size === kinds.length, 'each kind comes once')
export type NoticeRules = z.infer<typeof NoticeRules>
