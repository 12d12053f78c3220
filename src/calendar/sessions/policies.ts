import type { Actor } from '../../vocabulary/actor.ts'
import type { CourtId } from '../../vocabulary/ids.ts'

/** The court for which somebody works; null for one who works for none. */
export const courtServed = (actor: Actor): CourtId | null => (actor.office?.kind === 'court' ? actor.court : null)

/** The clerks and case managers of a court. */
export const mayKeepSessions = (actor: Actor): boolean =>
  courtServed(actor) !== null && actor.positions.some((one) => one === 'clerk' || one === 'case-manager')

/** Those who set hearings and see when their court sits. */
export const maySeeSessions = (actor: Actor): boolean =>
  mayKeepSessions(actor) ||
  (courtServed(actor) !== null && actor.positions.some((one) => one === 'judge' || one === 'chambers-staff'))
