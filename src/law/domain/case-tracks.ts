import { z } from 'zod'
import { Source } from './source.ts'

/**
 * Differentiated case management as data: the tracks of a court, which case belongs on which, and what each track plans.
 * What decides is legal and logistical only; the shape admits nothing about who the defendant is.
 */

/** When a rule of proposal applies: all that it names must hold. */
const Criteria = z.strictObject({
  countsAtLeast: z.int().min(1).optional(),
  countsAtMost: z.int().min(1).optional(),
  defendantsAtLeast: z.int().min(1).optional(),
  /** Classes of offenses as the pack names them: the gravest pending count is of one of them. */
  gravestIn: z.array(z.string().min(1)).min(1).optional(),
  interpreterNeeded: z.boolean().optional(),
})
export type TrackCriteria = z.infer<typeof Criteria>

/** A hearing that the plan of a track expects, so many days after an event of the case. */
const Planned = z.strictObject({
  hearing: z.enum(['arraignment', 'status', 'plea', 'motion', 'sentencing', 'trial']),
  name: z.string().min(1),
  withinDays: z.int().min(0),
  from: z.enum(['charge-filed', 'arraignment']),
  source: Source,
})
export type PlannedEvent = z.infer<typeof Planned>

const Track = z.strictObject({
  id: z.string().min(1),
  name: z.string().min(1),
  plan: z.array(Planned).min(1),
  source: Source,
})
export type Track = z.infer<typeof Track>

export const CaseTracks = z
  .strictObject({
    tracks: z.array(Track).min(1),
    /** Tried in this order; the first that applies decides. */
    proposals: z.array(
      z.strictObject({ track: z.string().min(1), when: Criteria, because: z.string().min(1), source: Source }),
    ),
    /** The track of every other case. */
    otherwise: z.strictObject({ track: z.string().min(1), because: z.string().min(1), source: Source }),
  })
  .refine(
    ({ tracks, proposals, otherwise }) =>
      [...proposals, otherwise].every(({ track }) => tracks.some(({ id }) => id === track)),
    { message: 'A proposal names a track that is not among the tracks.' },
  )
export type CaseTracks = z.infer<typeof CaseTracks>

/** What of a case decides on its track. */
export interface TrackFacts {
  readonly counts: number
  readonly defendants: number
  /** The class of the gravest count that is pending; null when none is, or when the court does not know its class. */
  readonly gravest: string | null
  readonly interpreterNeeded: boolean
}

/** The track that the rules propose for a case, and why. */
export function proposedTrack(
  rules: CaseTracks,
  facts: TrackFacts,
): { readonly track: Track; readonly because: string; readonly source: Source } {
  const decides = rules.proposals.find(({ when }) => meets(when, facts)) ?? rules.otherwise
  const track = rules.tracks.find(({ id }) => id === decides.track)
  if (!track) throw new Error(`There is no track ${decides.track}`)
  return { track, because: decides.because, source: decides.source }
}

function meets(when: TrackCriteria, { counts, defendants, gravest, interpreterNeeded }: TrackFacts): boolean {
  return (
    counts >= (when.countsAtLeast ?? 0) &&
    counts <= (when.countsAtMost ?? Number.POSITIVE_INFINITY) &&
    defendants >= (when.defendantsAtLeast ?? 0) &&
    (when.gravestIn === undefined || (gravest !== null && when.gravestIn.includes(gravest))) &&
    (when.interpreterNeeded === undefined || when.interpreterNeeded === interpreterNeeded)
  )
}
