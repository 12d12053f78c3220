import { z } from 'zod'

/** A person or a team: whoever a grant may name. */
export const PrincipalId = z.uuid().brand<'PrincipalId'>()
export type PrincipalId = z.infer<typeof PrincipalId>

/** A human being as a bare identity; a person is also a principal. Names lie with the participant in a case. */
export const PersonId = z.uuid().brand<'PersonId'>()
export type PersonId = z.infer<typeof PersonId>

/** An office unit, chambers, a clerk's division, an agency's records desk; a team is also a principal. */
export const TeamId = z.uuid().brand<'TeamId'>()
export type TeamId = z.infer<typeof TeamId>

export const OfficeId = z.uuid().brand<'OfficeId'>()
export type OfficeId = z.infer<typeof OfficeId>

export const CourtId = z.uuid().brand<'CourtId'>()
export type CourtId = z.infer<typeof CourtId>

/** One defendant's case. */
export const CaseId = z.uuid().brand<'CaseId'>()
export type CaseId = z.infer<typeof CaseId>

/** The court's matter: one number, one judge, one or several defendant-cases. */
export const MatterId = z.uuid().brand<'MatterId'>()
export type MatterId = z.infer<typeof MatterId>
