import type { FastifyReply, FastifyRequest } from 'fastify'
import type { CourtMark, PositionHeld, Session } from '../../contract/identity.ts'
import { instantText } from '../vocabulary/instant.ts'
import { navigationFor } from './domain/navigation.ts'
import { lockAfter } from './domain/sign-in-rules.ts'
import { useNotice } from './domain/use-notice.ts'
import type { IdentityParts } from './parts.ts'
import { csrfOf, takeSession, type FoundSession } from './request-session.ts'
import { isTrainingDatabase, type SessionOfPerson } from './store.ts'
import { trainingIsOpen, trainingPeople } from './training-sign-in.ts'

/** The session as the page is told of it. */
export async function signedInView(parts: IdentityParts, { token, session, standing }: FoundSession): Promise<Session> {
  const { account } = session
  const { office, court, positions } = session.person
  const { nav, home } = navigationFor(positions, court?.kind ?? null)
  return {
    signedIn: true,
    csrf: await csrfOf(parts, token),
    training: await isTrainingDatabase(parts.systemDb),
    person: {
      id: account.person,
      name: account.displayName,
      positions: positionsHeld(session.person),
      office: office === null || office.kind === 'public' ? null : office.name,
      home: isUnguarded(session) ? '/account' : home,
    },
    court: court && courtMark(court),
    nav: [...nav],
    locked: standing === 'locked',
    unlockWith: unlockWith(session),
    lockAfterMinutes: lockAfter.total('minutes'),
    endsAt: instantText(session.times.endsAt),
    totp: account.totpSecret === null ? 'off' : 'on',
  }
}

/** What is told to a browser without a session; it gets what a sign-in needs. */
export async function signedOutView(
  parts: IdentityParts,
  request: FastifyRequest,
  reply: FastifyReply,
): Promise<Session> {
  const csrf = await takeSession(parts, request, reply)
  const training = await trainingIsOpen(parts)
  return {
    signedIn: false,
    csrf,
    banner: useNotice,
    training,
    ...(training ? { people: await trainingPeople(parts) } : {}),
  }
}

/** Signs in by a password alone: each sign-in begins where an authenticator app is set up, until there is one. */
const isUnguarded = ({ method, account }: SessionOfPerson): boolean =>
  method === 'password' && account.totpSecret === null

/** How a locked session is unlocked. */
export function unlockWith({ method, account }: SessionOfPerson): 'nothing' | 'password' | 'password-and-code' {
  if (method === 'training') return 'nothing'
  return account.totpSecret === null ? 'password' : 'password-and-code'
}

function positionsHeld({ title, office }: SessionOfPerson['person']): PositionHeld[] {
  return office === null ? [] : [{ title: title ?? 'Defendant', office: { id: office.id, name: office.name } }]
}

const marks = {
  live: null,
  training: 'Training court: every person and every case here is invented.',
  imported: 'Imported court: the names of people are made up, because the source has none.',
} as const

function courtMark(court: NonNullable<SessionOfPerson['person']['court']>): CourtMark {
  const { court_id: id, name, zone, pack, kind } = court
  return { id, name, zone, pack, kind, mark: marks[kind] }
}
