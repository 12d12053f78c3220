import { z } from 'zod'
import { CourtId, OfficeId, PersonId, TeamId } from '../src/vocabulary/ids.ts'
import { OfficeKind, Position } from '../src/vocabulary/positions.ts'
import { read } from './route.ts'

/** Somebody who works in an office: a public servant or counsel, never a defendant. */
export const StaffMember = z
  .object({
    id: PersonId.describe('Also the principal to whom a relation is given.'),
    name: z.string(),
    title: z.string(),
    positions: z.array(Position),
    teams: z.array(TeamId),
  })
  .meta({ id: 'StaffMember' })
export type StaffMember = z.infer<typeof StaffMember>

export const DirectoryOffice = z
  .object({
    id: OfficeId,
    name: z.string(),
    kind: OfficeKind,
    court: CourtId.nullable(),
    teams: z.array(
      z.object({
        id: TeamId.describe('Also the principal to whom a relation is given.'),
        name: z.string(),
        kind: z.enum(['unit', 'chambers', 'division', 'agency', 'intake', 'management', 'oversight']),
      }),
    ),
    staff: z.array(StaffMember),
  })
  .meta({ id: 'DirectoryOffice' })
export type DirectoryOffice = z.infer<typeof DirectoryOffice>

export const readDirectory = read({
  id: 'identity.read-directory',
  path: '/api/directory',
  summary: 'Offices with their teams and staff, to assign and to appoint; never defendants, victims or witnesses',
  query: z.object({
    'office-kind': OfficeKind.optional().describe('Only offices of this kind.'),
    court: CourtId.optional().describe('Only offices of this court; without it, those of the person’s own court.'),
  }),
  response: z.object({ offices: z.array(DirectoryOffice) }),
})
