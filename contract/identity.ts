import { z } from 'zod'
import { CourtId, OfficeId, PersonId } from '../src/vocabulary/ids.ts'
import { InstantText } from '../src/vocabulary/instant.ts'
import { read, write } from './route.ts'

/** A court as the header of every screen names it. */
export const CourtMark = z
  .object({
    id: CourtId,
    name: z.string(),
    zone: z.string().describe('IANA time zone; every time on a screen is told in it.'),
    pack: z.string().describe('The rules of the court: its page in the law.'),
    kind: z.enum(['live', 'training', 'imported']),
    mark: z
      .string()
      .nullable()
      .describe(
        'The sentence that a screen of a training or imported court carries at all times; null for a live court.',
      ),
  })
  .meta({ id: 'CourtMark' })
export type CourtMark = z.infer<typeof CourtMark>

/** What a person is, and where. A person may hold several positions. */
export const PositionHeld = z
  .object({
    title: z.string().describe('As the office calls it: Assistant State’s Attorney.'),
    office: z.object({ id: OfficeId, name: z.string() }),
  })
  .meta({ id: 'PositionHeld' })
export type PositionHeld = z.infer<typeof PositionHeld>

/** One entry of the main navigation. The server says which exist for this person; the page never tests a role. */
export const NavItem = z
  .object({
    id: z.string(),
    label: z.string(),
    to: z.string().startsWith('/').describe('A path of the page, such as `/cases`.'),
    count: z.int().nonnegative().optional().describe('How many things wait there.'),
  })
  .meta({ id: 'NavItem' })
export type NavItem = z.infer<typeof NavItem>

/** Somebody of the training court, to be signed in as with one click. */
export const TrainingPerson = z
  .object({
    id: PersonId,
    name: z.string(),
    title: z.string(),
    office: z.string(),
    about: z.string().optional().describe('What to try as this person, in a sentence.'),
  })
  .meta({ id: 'TrainingPerson' })
export type TrainingPerson = z.infer<typeof TrainingPerson>

const csrf = z
  .string()
  .describe('Sent back as `X-Colloquy-CSRF` with every write. It changes with each sign-in and sign-out.')
const training = z.boolean().describe('True for a training database only: then anybody may sign in as anybody.')

export const SignedOut = z
  .object({
    signedIn: z.literal(false),
    csrf,
    banner: z
      .object({ en: z.string(), es: z.string() })
      .describe('The notice of use, shown before sign-in, in each language. Paragraphs are parted by an empty line.'),
    training,
    people: z.array(TrainingPerson).optional().describe('Present in a training database only.'),
  })
  .meta({ id: 'SignedOut' })
export type SignedOut = z.infer<typeof SignedOut>

export const SignedIn = z
  .object({
    signedIn: z.literal(true),
    csrf,
    training,
    person: z.object({
      id: PersonId,
      name: z.string(),
      positions: z.array(PositionHeld),
      office: z
        .string()
        .nullable()
        .describe('The office shown in the header; null for a person of no office, such as a defendant.'),
      home: z.string().startsWith('/').describe('Where this person’s day begins, such as `/cases`.'),
    }),
    court: CourtMark.nullable().describe('The court this person mostly works in; null for an administrator.'),
    nav: z.array(NavItem),
    locked: z
      .boolean()
      .describe(
        'True after thirty idle minutes: everything but this route, unlock and sign-out answers `session-locked`.',
      ),
    unlockWith: z
      .enum(['password', 'password-and-code', 'nothing'])
      .describe('`nothing` in a training session, which has no password.'),
    lockAfterMinutes: z
      .int()
      .positive()
      .describe('Idle minutes until the session locks. The page locks itself then, too.'),
    endsAt: InstantText.describe('When the session ends, whatever is done.'),
    totp: z.enum(['off', 'on']).describe('Whether an authenticator app is set up.'),
  })
  .meta({ id: 'SignedIn' })
export type SignedIn = z.infer<typeof SignedIn>

export const Session = z.discriminatedUnion('signedIn', [SignedOut, SignedIn]).meta({ id: 'Session' })
export type Session = z.infer<typeof Session>

/**
 * Refusals (`/problems/<kind>`) that the page itself acts upon.
 * `not-signed-in` 401: show the sign-in page. `session-locked` 423: cover the page. `csrf-mismatch` 403: read the
 * session and send once more. `wrong-credentials` 401 and `code-needed` 401 answer a sign-in; `locked-out` 423 says
 * that five failures locked the account until an administrator releases it.
 */
export const SessionProblemKind = z.enum([
  'not-signed-in',
  'session-locked',
  'csrf-mismatch',
  'wrong-credentials',
  'code-needed',
  'locked-out',
])
export type SessionProblemKind = z.infer<typeof SessionProblemKind>

/**
 * Every request carries `X-Colloquy-Background: 1` when the person has not touched the page for a minute (a live
 * nudge made it read again); such a request must not put off the lock of an idle session.
 */
export const backgroundHeader = 'x-colloquy-background'
export const csrfHeader = 'x-colloquy-csrf'

const Code = z
  .string()
  .regex(/^\d{6}$/, 'Six digits from the authenticator app')
  .describe('Six digits from the authenticator app.')

export const readSession = read({
  id: 'identity.read-session',
  path: '/api/session',
  summary: 'Who is signed in, what they may reach, and the token that writes carry',
  response: Session,
  open: true,
})

export const SignIn = z
  .object({
    username: z.string().trim().min(1, 'Enter your user name or e-mail address'),
    password: z.string().min(1, 'Enter your password'),
    code: Code.optional(),
  })
  .meta({ id: 'SignIn' })
export type SignIn = z.infer<typeof SignIn>

export const signIn = write({
  id: 'identity.sign-in',
  path: '/api/session',
  summary: 'Sign in with a password and, where one is set up, an authenticator code',
  body: SignIn,
  response: Session,
  writes: 'create',
  open: true,
})

export const unlockSession = write({
  id: 'identity.unlock-session',
  path: '/api/session/unlock',
  summary: 'Continue a locked session',
  body: z.object({
    password: z.string().min(1, 'Enter your password').optional().describe('Absent in a training session.'),
    code: Code.optional(),
  }),
  response: Session,
  writes: 'create',
})

export const lockSession = write({
  id: 'identity.lock-session',
  path: '/api/session/lock',
  summary: 'Lock the session now',
  response: Session,
  writes: 'create',
})

export const signOut = write({
  id: 'identity.sign-out',
  method: 'DELETE',
  path: '/api/session',
  summary: 'End this session',
  response: Session,
  writes: 'create',
})

export const signOutEverywhere = write({
  id: 'identity.sign-out-everywhere',
  path: '/api/session/sign-out-everywhere',
  summary: 'End all sessions of this person, on every device',
  response: Session,
  writes: 'create',
})

export const signInAsTrainingPerson = write({
  id: 'identity.sign-in-as-training-person',
  path: '/api/training/sign-in',
  summary: 'Sign in as a person of the training court; refused by any other database',
  body: z.object({ personId: PersonId }),
  response: Session,
  writes: 'create',
  open: true,
})

export const enrolTotp = write({
  id: 'identity.enrol-totp',
  path: '/api/me/totp/enrol',
  summary: 'Begin to set up an authenticator app; nothing changes until it is confirmed',
  response: z.object({
    secret: z.string().describe('Base32, to be typed into the app.'),
    uri: z.string().describe('`otpauth://` address, to be opened by the app.'),
  }),
  writes: 'create',
})

export const confirmTotp = write({
  id: 'identity.confirm-totp',
  path: '/api/me/totp/confirm',
  summary: 'Finish setting up an authenticator app with a code that it shows',
  body: z.object({ code: Code }),
  response: Session,
  writes: 'create',
})

/** A person as an administrator sees him: no case content. */
export const PersonRow = z
  .object({
    id: PersonId,
    name: z.string(),
    username: z.string().nullable().describe('Null when the person cannot sign in.'),
    positions: z.array(PositionHeld),
    lockedOut: z
      .object({ since: InstantText, failures: z.int().positive() })
      .nullable()
      .describe('Set after five failures in fifteen minutes, until an administrator releases it.'),
    totp: z.enum(['off', 'on']),
    lastSignInAt: InstantText.nullable(),
    abilities: z.object({
      releaseLock: z.boolean(),
      resetSignIn: z.boolean().describe('Never for oneself: another administrator does it.'),
    }),
  })
  .meta({ id: 'PersonRow' })
export type PersonRow = z.infer<typeof PersonRow>

export const listPeople = read({
  id: 'identity.list-people',
  path: '/api/people',
  summary: 'People, their positions and whether sign-in is locked; for administrators',
  query: z.object({ search: z.string().optional().describe('Part of a name, user name or office.') }),
  response: z.object({
    people: z.array(PersonRow),
    more: z.boolean().describe('True when the list was cut short; narrow the search.'),
  }),
})

export const releaseLock = write({
  id: 'identity.release-lock',
  path: '/api/people/:id/release-lock',
  summary: 'Let a person who was locked out by failed sign-ins try again',
  params: z.object({ id: PersonId }),
  body: z.object({ reason: z.string().trim().min(1, 'Say how you know that it is them') }),
  response: PersonRow,
  writes: 'create',
})
