import type { EventKind } from '../../law/domain/events.ts'

export type Side = 'prosecution' | 'defense' | 'court'

/** How a person enters an event that no other step of the platform records. */
export interface RecordedEvent {
  /** Whose step it may be. The court's are entered by the clerk or the chambers, who may enter those of the parties too. */
  readonly by: readonly Side[]
  /** What it ends or concerns: an open event of this kind is named with it. */
  readonly concerns?: EventKind
  /** The further day that it names: the last day of what it speaks of. */
  readonly until?: 'needed' | 'may'
  /** It adds days to a limit. */
  readonly days?: true
}

const court: RecordedEvent = { by: ['court'] }
const anyone: readonly Side[] = ['prosecution', 'defense', 'court']
const ends = (concerns: EventKind): RecordedEvent => ({ by: ['court'], concerns })

/**
 * Events of the law that a person enters, with the day on which they were. Time that needs an order or findings of the
 * court is no event of this list: it is entered as excluded time, with its authority.
 */
export const recordedEvents: { readonly [K in EventKind]?: RecordedEvent } = {
  arrest: { by: ['prosecution', 'court'] },
  'summons-served': { by: ['prosecution', 'court'] },
  'action-commenced': { by: ['prosecution', 'court'] },
  'first-appearance': court,
  arraignment: court,
  'magistrate-consent': court,
  'held-to-answer': court,
  'preliminary-hearing-begun': court,
  'demand-filed': { by: ['defense', 'court'] },
  'readiness-stated': { by: ['prosecution', 'court'] },
  'readiness-struck': ends('readiness-stated'),
  'readiness-lost': { by: ['prosecution', 'court'] },
  'defense-ready': { by: ['defense', 'court'] },
  'compliance-certified': { by: ['prosecution', 'court'] },
  'motion-filed': { by: anyone },
  'motion-decided': ends('motion-filed'),
  'matter-submitted': court,
  'matter-decided': ends('matter-submitted'),
  'competency-raised': { by: anyone },
  'competency-settled': ends('competency-raised'),
  'appeal-taken': { by: anyone },
  'appeal-ended': ends('appeal-taken'),
  'appeal-returned': court,
  'collateral-proceeding-ended': court,
  'other-charge-began': { by: ['prosecution', 'court'] },
  'other-charge-ended': ends('other-charge-began'),
  'transfer-began': court,
  'transfer-ended': ends('transfer-began'),
  'transport-ordered': court,
  'transport-ended': ends('transport-ordered'),
  'deferral-approved': court,
  'deferral-ended': ends('deferral-approved'),
  'deferred-prosecution-ended': court,
  'counsel-lacking': court,
  'counsel-obtained': ends('counsel-lacking'),
  'counsel-disqualified': court,
  'judge-disqualified': court,
  'venue-changed': court,
  'juvenile-proceedings-began': court,
  'juvenile-proceedings-ended': ends('juvenile-proceedings-began'),
  'conditional-adjournment-began': court,
  'conditional-adjournment-ended': ends('conditional-adjournment-began'),
  'family-court-began': court,
  'family-court-ended': ends('family-court-began'),
  'directed-appearance-set': { by: ['prosecution', 'court'], until: 'needed' },
  'waiver-filed': { by: ['defense', 'court'], until: 'may' },
  'waiver-withdrawn': { by: ['defense', 'court'] },
  'limit-extended': { by: ['court'], days: true },
  'expiration-noticed': { by: ['defense', 'court'] },
  'expiration-heard': court,
  'cure-granted': { by: ['court'], until: 'may' },
  'trial-set-beyond-limit': { by: ['court'], until: 'needed' },
  'mistrial-declared': court,
  'new-trial-ordered': court,
  'dismissed-for-defense': court,
  'dismissal-reversed': court,
  'charge-refiled': { by: ['prosecution', 'court'] },
  'related-charge-disposed': court,
  'related-charge-arraigned': court,
  'grand-jury-testimony-set': { by: ['prosecution', 'court'] },
  'presentence-report-received': court,
  'verdict-returned': court,
}
