import { z } from 'zod'

/** What a person does in an office. A position opens no case: only a relation to the case does. */
export const positions = {
  prosecutor: 'Prosecutor',
  'prosecution-supervisor': 'Supervising prosecutor',
  'victim-advocate': 'Victim advocate',
  paralegal: 'Paralegal',
  defender: 'Public defender',
  'defense-supervisor': 'Supervising defender',
  investigator: 'Defense investigator',
  'private-counsel': 'Private counsel',
  judge: 'Judge',
  'chambers-staff': 'Chambers staff',
  clerk: 'Clerk',
  'case-manager': 'Court case manager',
  officer: 'Police officer',
  'agency-records': 'Agency records',
  auditor: 'Auditor',
  administrator: 'Administrator',
  defendant: 'Defendant',
  interpreter: 'Interpreter',
  'probation-officer': 'Probation officer',
  'jail-officer': 'Jail officer',
  'victim-counsel': "Victim's counsel",
} as const satisfies Record<string, string>

export type Position = keyof typeof positions
export const Position = z.enum(Object.keys(positions) as [Position, ...Position[]])

export const officeKinds = {
  prosecutor: "Prosecutor's office",
  'public-defender': "Public defender's office",
  'private-practice': 'Law firm',
  court: 'Court',
  police: 'Police agency',
  probation: 'Probation department',
  jail: 'Jail',
  oversight: 'Oversight',
  public: 'The public',
} as const satisfies Record<string, string>

export type OfficeKind = keyof typeof officeKinds
export const OfficeKind = z.enum(Object.keys(officeKinds) as [OfficeKind, ...OfficeKind[]])
