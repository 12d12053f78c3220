import type { CaseView, HearingLine, Stage } from '../../contract/cases.ts'
import { holds } from './compartments-held.ts'

/** What of a case decides which of its parts there are. */
type CaseInShort = Pick<CaseView, 'origin' | 'relations'> & {
  readonly standing: { readonly stage: Stage }
  readonly talks?: Pick<NonNullable<CaseView['talks']>, 'state' | 'agreement'> | undefined
  readonly hearings: readonly Pick<HearingLine, 'kind'>[]
}

/** A part of the case page, at an address of its own below the case. */
export interface CaseTab {
  /** The last part of the address, as its route has it: `/cases/:caseId/documents`. */
  readonly segment: string
  readonly label: string
  /** The letter of its label that leads to it after `g`; no other part has the same. */
  readonly letter: string
  /** Whether it is offered, by what the server said of the case and of whoever looks. */
  readonly shows: (view: CaseInShort) => boolean
  /** Whether nothing can be in it yet, as far as the top of the case tells; it is offered all the same. */
  readonly isEmpty?: (view: CaseInShort) => boolean
}

const always = () => true

/** Until charges are filed there are neither talks nor dates in court. */
const uncharged: ReadonlySet<Stage> = new Set(['referred', 'returned-to-police', 'declined', 'screening'])
const isCharged = ({ standing }: CaseInShort): boolean => !uncharged.has(standing.stage)

const untendered: ReadonlySet<string> = new Set(['drafted', 'signing', 'signed'])
/** Stages at which a plea hearing is asked for, can be begun on what was tendered, or was held. */
const stagesOfPlea: ReadonlySet<string> = new Set(['plea-hearing-requested', 'tendered', 'plea-accepted', 'sentenced'])
const hasPleaHearing = ({ standing, hearings }: CaseInShort): boolean =>
  stagesOfPlea.has(standing.stage) || hearings.some(({ kind }) => kind === 'plea')

/**
 * The parts of the case page, in their order. An area adds its line here and its route, with `caseRoute` as its
 * parent, to the router.
 */
export const caseTabs: readonly CaseTab[] = [
  { segment: 'overview', label: 'Overview', letter: 'o', shows: always },
  {
    segment: 'referral',
    label: 'Referral',
    letter: 'r',
    shows: (view) => view.origin !== 'import' && holds(view, 'investigation'),
  },
  { segment: 'charging', label: 'Charging', letter: 'c', shows: (view) => holds(view, 'prosecution') },
  {
    segment: 'documents',
    label: 'Documents',
    letter: 'd',
    shows: (view) => holds(view, 'court-file') || holds(view, 'investigation'),
  },
  {
    segment: 'negotiation',
    label: 'Negotiation',
    letter: 'n',
    shows: (view) => isCharged(view) && holds(view, 'parties'),
  },
  {
    segment: 'client',
    label: 'Client',
    letter: 'i',
    // One who represents himself is his own client: what he is given is on My case.
    shows: (view) => holds(view, 'client') && holds(view, 'defense') && !view.relations.includes('self-represented'),
  },
  {
    segment: 'agreement',
    label: 'Agreement',
    letter: 'a',
    shows: (view) => isCharged(view) && holds(view, 'parties'),
    isEmpty: ({ talks }) => talks !== undefined && talks.agreement === null && talks.state !== 'agreed',
  },
  {
    segment: 'sign',
    label: 'Your agreement',
    letter: 'y',
    shows: (view) => holds(view, 'client') && !holds(view, 'parties'),
  },
  {
    segment: 'tendered',
    label: 'Tendered',
    letter: 't',
    shows: (view) => isCharged(view) && holds(view, 'tendered'),
    // Where nothing is told of talks, nothing is said of what may have come of them.
    isEmpty: ({ talks }) => talks !== undefined && (talks.agreement === null || untendered.has(talks.agreement)),
  },
  {
    segment: 'hearing',
    label: 'Plea hearing',
    letter: 'h',
    shows: (view) => isCharged(view) && holds(view, 'court-file'),
    isEmpty: (view) => !hasPleaHearing(view),
  },
  { segment: 'conferral', label: 'Conferral', letter: 'f', shows: (view) => holds(view, 'victim') },
  { segment: 'discovery', label: 'Discovery', letter: 's', shows: (view) => holds(view, 'parties') },
  {
    segment: 'calendar',
    label: 'Calendar',
    letter: 'e',
    shows: (view) => isCharged(view) && holds(view, 'court-file'),
  },
  {
    segment: 'clocks',
    label: 'Clocks and deadlines',
    letter: 'k',
    shows: (view) => isCharged(view) && holds(view, 'court-file'),
  },
  { segment: 'people', label: 'People', letter: 'p', shows: always },
  { segment: 'activity', label: 'Activity', letter: 'v', shows: always },
  { segment: 'related', label: 'Related', letter: 'l', shows: always },
]
