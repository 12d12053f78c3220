import { z } from 'zod'
import { Relation } from '../src/vocabulary/compartments.ts'
import { CaseId, PersonId, PrincipalId } from '../src/vocabulary/ids.ts'
import { InstantText } from '../src/vocabulary/instant.ts'
import { read, write } from './route.ts'

const caseParams = z.object({ caseId: CaseId })

export const PeopleAbility = z.enum([
  'appoint-counsel',
  'substitute-counsel',
  'allow-self-representation',
  'link-defendant',
  'recuse',
  'wall-off',
  'lift-wall',
  'seal',
  'unseal',
  'see-victims',
  'add-victim',
])

/** Somebody's relation to the case. */
export const RelationLine = z
  .object({
    principalId: PrincipalId,
    name: z.string(),
    team: z.boolean(),
    title: z.string().nullable(),
    office: z.string().nullable(),
    relation: Relation,
    relationLabel: z.string(),
    since: InstantText,
    until: InstantText.nullable(),
    source: z.string().describe('By what it was given: assignment, appointment, order.'),
    abilities: z.array(z.enum(['end'])),
  })
  .meta({ id: 'RelationLine' })
export type RelationLine = z.infer<typeof RelationLine>

export const PeopleView = z
  .object({
    people: z.array(RelationLine),
    walls: z
      .array(z.object({ principalId: PrincipalId, name: z.string(), reason: z.string(), at: InstantText }))
      .describe('Who is walled out; listed to the clerk and the bench only.'),
    sealed: z
      .boolean()
      .describe('True for those named in an order that seals the case. To all others there is no such case.'),
    giveable: z.array(z.object({ relation: Relation, label: z.string() })).describe('Relations that you may give.'),
    abilities: z.array(PeopleAbility),
  })
  .meta({ id: 'PeopleView' })
export type PeopleView = z.infer<typeof PeopleView>

export const readPeople = read({
  id: 'people.read-people',
  path: '/api/cases/:caseId/people',
  summary: 'Who has which relation to the case, as far as you may know',
  params: caseParams,
  response: PeopleView,
})

export const PersonChoice = z
  .object({
    principalId: PrincipalId,
    name: z.string(),
    title: z.string().nullable(),
    office: z.string(),
    team: z.boolean(),
  })
  .meta({ id: 'PersonChoice' })
export type PersonChoice = z.infer<typeof PersonChoice>

export const listPersonChoices = read({
  id: 'people.list-choices',
  path: '/api/cases/:caseId/people/choices',
  summary: 'Who could be given a relation, or walled out',
  params: caseParams,
  query: z.object({
    for: z
      .union([Relation, z.enum(['wall', 'seal', 'prosecutor'])])
      .describe(
        'A relation, `wall` for whoever may be walled out, `seal` for whoever may be named in an order, `prosecutor` for whoever may be assigned.',
      ),
  }),
  response: z.object({ choices: z.array(PersonChoice) }),
})

export const giveRelation = write({
  id: 'people.give-relation',
  path: '/api/cases/:caseId/relations',
  summary: 'Give a person or a team a relation to the case',
  params: caseParams,
  body: z.object({
    principalId: PrincipalId,
    relation: Relation,
    source: z.string().trim().min(1, 'Say by what: an order, an assignment').max(200),
  }),
  response: PeopleView,
  writes: 'create',
})

export const endRelation = write({
  id: 'people.end-relation',
  path: '/api/cases/:caseId/relations/end',
  summary: 'End somebody’s relation to the case',
  params: caseParams,
  body: z.object({
    principalId: PrincipalId,
    relation: Relation,
    why: z.string().trim().min(1, 'Say why').max(500),
  }),
  response: PeopleView,
  writes: 'create',
})

export const appointCounsel = write({
  id: 'people.appoint-counsel',
  path: '/api/cases/:caseId/counsel/appoint',
  summary: 'Appoint counsel after the conflict check, which says only that another must be appointed',
  params: caseParams,
  body: z.object({ personId: PersonId }),
  response: PeopleView,
  writes: 'create',
})

export const substituteCounsel = write({
  id: 'people.substitute-counsel',
  path: '/api/cases/:caseId/counsel/substitute',
  summary: 'Replace counsel of record: the old grant ends, the defense file passes on',
  params: caseParams,
  body: z.object({
    outgoing: PersonId,
    incoming: PersonId,
    why: z.string().trim().min(1, 'Say why').max(500),
  }),
  response: PeopleView,
  writes: 'create',
})

export const allowSelfRepresentation = write({
  id: 'people.allow-self-representation',
  path: '/api/cases/:caseId/counsel/self-represented',
  summary: 'Record that the defendant represents himself, with or without standby counsel',
  params: caseParams,
  body: z.object({
    standby: PersonId.nullable().default(null),
    finding: z
      .string()
      .trim()
      .min(1, 'State the court’s finding that the waiver of counsel is knowing and voluntary')
      .max(2_000),
  }),
  response: PeopleView,
  writes: 'create',
})

export const linkDefendant = write({
  id: 'people.link-defendant',
  path: '/api/cases/:caseId/defendant-account',
  summary: 'Let the defendant’s own account reach the case',
  params: caseParams,
  body: z.object({ signInName: z.string().trim().toLowerCase().min(1, 'Enter the account’s sign-in name').max(200) }),
  response: PeopleView,
  writes: 'create',
})

/** A notice of appearance as the one who filed it sees it: it never says whether there is such a case. */
export const AppearanceLine = z
  .object({
    id: z.uuid(),
    caseNumber: z.string(),
    familyName: z.string(),
    at: InstantText,
    status: z.enum(['received', 'accepted', 'returned']),
    reason: z.string().nullable().describe('Why the clerk returned it.'),
    caseId: CaseId.nullable().describe('Only once the clerk has accepted it.'),
  })
  .meta({ id: 'AppearanceLine' })
export type AppearanceLine = z.infer<typeof AppearanceLine>

export const fileAppearance = write({
  id: 'people.file-appearance',
  path: '/api/appearances',
  summary: 'File a notice of appearance by case number and the defendant’s family name',
  body: z.object({
    caseNumber: z.string().trim().min(1, 'Enter the case number').max(60),
    familyName: z.string().trim().min(1, 'Enter the defendant’s family name').max(100),
    statement: z.string().trim().max(2_000).default(''),
  }),
  response: z.object({
    id: z.uuid(),
    message: z.string().describe('The same words whether or not there is such a case.'),
  }),
  writes: 'create',
})

export const listAppearances = read({
  id: 'people.list-appearances',
  path: '/api/appearances',
  summary: 'The notices of appearance that you filed',
  response: z.object({ appearances: z.array(AppearanceLine), abilities: z.array(z.enum(['file'])) }),
})

const optionalText = (max: number) => z.string().trim().max(max).nullable().default(null)

/** How a victim may be reached. It lies in the compartment `victim` and nowhere else. */
export const VictimContact = z
  .object({
    email: z.email('Enter an e-mail address').nullable().default(null),
    phone: optionalText(40),
    address: optionalText(500),
    preferred: z.enum(['phone', 'email', 'letter', 'through-advocate', 'none']).default('none'),
    safetyNote: optionalText(2_000).describe('What must be minded when making contact.'),
    wantsNotice: z.boolean().default(true),
  })
  .meta({ id: 'VictimContact' })

export const VictimInput = z
  .object({
    givenName: z.string().trim().min(1, 'Enter a name').max(100),
    familyName: z.string().trim().min(1, 'Enter a name').max(100),
    birthDate: z.iso.date().nullable().default(null),
    language: z.string().min(2).max(10).default('en'),
    interpreterNeeded: z.boolean().default(false),
    contact: VictimContact,
  })
  .meta({ id: 'VictimEntry' })
export type VictimInput = z.infer<typeof VictimInput>

export const VictimView = z
  .object({
    participantId: z.uuid(),
    version: z.int(),
    givenName: z.string(),
    familyName: z.string(),
    birthDate: z.iso.date().nullable(),
    language: z.string(),
    interpreterNeeded: z.boolean(),
    contact: VictimContact,
    abilities: z.array(z.enum(['edit'])),
  })
  .meta({ id: 'VictimView' })
export type VictimView = z.infer<typeof VictimView>

const Victims = z.object({ victims: z.array(VictimView), abilities: z.array(z.enum(['add'])) })

export const listVictims = read({
  id: 'people.list-victims',
  path: '/api/cases/:caseId/victims',
  summary: 'The victims and how they may be reached',
  params: caseParams,
  response: Victims,
})

export const addVictim = write({
  id: 'people.add-victim',
  path: '/api/cases/:caseId/victims',
  summary: 'Enter a victim',
  params: caseParams,
  body: VictimInput,
  response: Victims,
  writes: 'create',
})

export const editVictim = write({
  id: 'people.edit-victim',
  path: '/api/cases/:caseId/victims/:participantId',
  summary: 'Change a victim’s name or contact',
  params: z.object({ caseId: CaseId, participantId: z.uuid() }),
  body: VictimInput,
  response: Victims,
  writes: 'edit',
})

const reason = z.string().trim().min(1, 'Say why').max(1_000)
const Done = z.object({ done: z.literal(true), words: z.string() })

export const recuse = write({
  id: 'people.recuse',
  path: '/api/cases/:caseId/recuse',
  summary: 'Wall oneself out of the case; only the clerk or the bench lets one back in',
  params: caseParams,
  body: z.object({ reason }),
  response: Done,
  writes: 'create',
})

export const wallOff = write({
  id: 'people.wall-off',
  path: '/api/cases/:caseId/walls',
  summary: 'Wall a person or a team out of the case, whatever they held',
  params: caseParams,
  body: z.object({ principalId: PrincipalId, reason }),
  response: PeopleView,
  writes: 'create',
})

export const liftWall = write({
  id: 'people.lift-wall',
  path: '/api/cases/:caseId/walls/lift',
  summary: 'Lift a wall',
  params: caseParams,
  body: z.object({ principalId: PrincipalId, reason }),
  response: PeopleView,
  writes: 'create',
})

export const sealCase = write({
  id: 'people.seal-case',
  path: '/api/cases/:caseId/seal',
  summary: 'Seal the case by order: only those named keep what they had',
  params: caseParams,
  body: z.object({
    order: z.string().trim().min(1, 'State the order and its ground').max(5_000),
    named: z.array(PrincipalId).max(50).describe('The assigned chambers stay in without being named.'),
  }),
  response: PeopleView,
  writes: 'create',
})

export const unsealCase = write({
  id: 'people.unseal-case',
  path: '/api/cases/:caseId/unseal',
  summary: 'Open a sealed case again',
  params: caseParams,
  body: z.object({ order: z.string().trim().min(1, 'State the order and its ground').max(5_000) }),
  response: PeopleView,
  writes: 'create',
})
