import type { CaseView } from '../../contract/cases.ts'
import { holds } from './compartments-held.ts'

/** A part of the case page, at an address of its own below the case. */
export interface CaseTab {
  /** The last part of the address, as its route has it: `/cases/:caseId/documents`. */
  readonly segment: string
  readonly label: string
  /** Whether it is offered, by what the server said of the case and of whoever looks. */
  readonly shows: (view: CaseView) => boolean
}

const always = () => true

/**
 * The parts of the case page, in their order. An area adds its line here and its route, with `caseRoute` as its
 * parent, to the router.
 */
export const caseTabs: readonly CaseTab[] = [
  { segment: 'overview', label: 'Overview', shows: always },
  {
    segment: 'referral',
    label: 'Referral',
    shows: (view) => view.origin !== 'import' && holds(view, 'investigation'),
  },
  { segment: 'charging', label: 'Charging', shows: (view) => holds(view, 'prosecution') },
  {
    segment: 'documents',
    label: 'Documents',
    shows: (view) => holds(view, 'court-file') || holds(view, 'investigation'),
  },
  { segment: 'negotiation', label: 'Negotiation', shows: (view) => holds(view, 'parties') },
  { segment: 'client', label: 'Client', shows: (view) => holds(view, 'client') && holds(view, 'defense') },
  { segment: 'agreement', label: 'Agreement', shows: (view) => holds(view, 'parties') },
  { segment: 'sign', label: 'Your agreement', shows: (view) => holds(view, 'client') && !holds(view, 'parties') },
  { segment: 'tendered', label: 'Tendered', shows: (view) => holds(view, 'tendered') },
  { segment: 'hearing', label: 'Plea hearing', shows: (view) => holds(view, 'court-file') },
  { segment: 'conferral', label: 'Conferral', shows: (view) => holds(view, 'victim') },
  { segment: 'discovery', label: 'Discovery', shows: (view) => holds(view, 'parties') },
  { segment: 'calendar', label: 'Calendar', shows: (view) => holds(view, 'court-file') },
  { segment: 'people', label: 'People', shows: always },
  { segment: 'activity', label: 'Activity', shows: always },
  { segment: 'related', label: 'Related', shows: always },
]
