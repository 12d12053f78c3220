import { z } from 'zod'
import { EventKind } from '../events.ts'
import { Source } from '../source.ts'

const Id = z.string().regex(/^[a-z0-9-]+$/, 'is not an id: small letters, digits and hyphens')

/** A length of a clock's limit. Months and years are those of the calendar, from the day on which the clock starts. */
export const ClockLength = z.strictObject({
  n: z.int().min(1),
  unit: z.enum(['days', 'court-days', 'months', 'years']),
})
export type ClockLength = z.infer<typeof ClockLength>

/** A limit that depends on whether the defendant is detained on this case. */
export const CustodyLimit = z.strictObject({
  detained: ClockLength,
  released: ClockLength,
  /**
   * `at-start`: custody on the day of the start decides. `longer-once-released`: a release before the limit has run
   * gives the limit of the released, which then stays until a new start.
   */
  decided: z.enum(['at-start', 'longer-once-released']),
  source: Source,
})
export type CustodyLimit = z.infer<typeof CustodyLimit>

/** How a clock starts: on the latest of events that must all have been, or on the earliest of any. */
export const ClockStart = z.strictObject({
  from: z.enum(['latest', 'earliest', 'last']),
  of: z.array(EventKind).min(1),
  source: Source,
})

/** A period that is not counted: what opens it, what closes it, and what the law asks before it counts as excluded. */
export const Exclusion = z.strictObject({
  id: Id,
  title: z.string().min(1),
  opens: z.array(EventKind).min(1),
  /** Pairs with what opened it by the subject of both. Without a closing event a period ends as its order or `lasts` says. */
  closes: z.array(EventKind).default([]),
  /** A period of fixed length from what opens it; the day of the event is not counted. */
  lasts: z.strictObject({ n: z.int().min(1), unit: z.literal('days') }).optional(),
  /** No more than so much is excluded of the same subject; what goes beyond is charged. */
  cap: z
    .strictObject({ n: z.int().min(1), unit: z.enum(['days', 'years']), beyond: z.string().min(1), source: Source })
    .optional(),
  /**
   * `nothing`: the law excludes it by itself. `order`: the court must so have found. `findings`: the court must have
   * stated its reasons, under the factors named.
   */
  needs: z.enum(['nothing', 'order', 'findings']),
  factors: z.array(z.strictObject({ code: Id, text: z.string().min(1) })).default([]),
  /** Reasons that the law does not admit. */
  barred: z.array(z.strictObject({ code: Id, text: z.string().min(1), source: Source })).default([]),
  source: Source,
})
export type Exclusion = z.infer<typeof Exclusion>

/** An event after which the time begins anew from zero; of several the latest controls. */
export const ClockReset = z.strictObject({
  on: z.array(EventKind).min(1),
  /** From the day of the event, or from the day that the paper names. */
  startsOn: z.enum(['event', 'day-named']).default('event'),
  /** Only after one of these: a charge filed again begins anew when the defense had it dismissed. */
  follows: z.array(EventKind).default([]),
  /** After an absence: begins anew only if it was longer than so many days; else so many are added. */
  afterAbsence: z
    .strictObject({ since: EventKind, longerThanDays: z.int().min(1), elseAddsDays: z.int().min(1) })
    .optional(),
  /** The limit that applies from there on, where it differs. */
  limit: ClockLength.optional(),
  source: Source,
})
export type ClockReset = z.infer<typeof ClockReset>

/** What the court may add to the limit by an order, and how much at most. */
export const ClockExtension = z.strictObject({
  id: Id,
  title: z.string().min(1),
  on: EventKind,
  mostDays: z.int().min(1).describe('Days that orders of this kind may add in all.'),
  source: Source,
})
export type ClockExtension = z.infer<typeof ClockExtension>

/** More time after the limit has run: a grace that the court gives, or a time in which trial may still be held. */
export const ClockCure = z.strictObject({
  id: Id,
  title: z.string().min(1),
  on: EventKind,
  /** The event must come no later than so many days after the limit has run. */
  withinDays: z.int().min(1).optional(),
  /** Whether the event has effect only after the limit has run. */
  afterLimitOnly: z.boolean(),
  gives: z.union([
    z.strictObject({ n: z.int().min(1), unit: z.literal('days') }),
    z.strictObject({ detained: z.int().min(1), released: z.int().min(1), unit: z.literal('days') }),
  ]),
  /** Counted from the event, from the day on which the limit has run, or from the day that the paper names. */
  from: z.enum(['event', 'limit', 'day-named']),
  once: z.boolean(),
  source: Source,
})
export type ClockCure = z.infer<typeof ClockCure>

/** Readiness stops the clock; afterwards only delay that is laid to the prosecution is charged. */
export const Readiness = z.strictObject({
  stated: EventKind,
  /** Without these the statement has no effect before they are there. */
  needs: z.array(EventKind).default([]),
  struck: EventKind,
  lost: EventKind,
  source: Source,
})
export type Readiness = z.infer<typeof Readiness>

/**
 * A speedy-trial clock. Every behaviour is data: how it starts, what is not counted, what sets it to zero, what comes
 * after the limit. The engine knows no jurisdiction.
 */
export const ClockRule = z
  .strictObject({
    name: z.string().min(1),
    starts: z.array(ClockStart).min(1),
    limit: z.union([ClockLength, CustodyLimit]),
    /** Whether the day of the start is counted. */
    firstDay: z.enum(['counted', 'not-counted']).default('not-counted'),
    closedLastDay: z.enum(['as-the-court-counts', 'stands']),
    satisfiedBy: z.array(EventKind).min(1),
    ceasesOn: z.array(EventKind).default([]),
    readiness: Readiness.optional(),
    exclusions: z.array(Exclusion).default([]),
    resets: z.array(ClockReset).default([]),
    extensions: z.array(ClockExtension).default([]),
    /** The limit does not run earlier than so many days after the end of an excluded period. */
    floor: z.strictObject({ n: z.int().min(1), unit: z.literal('days'), source: Source }).optional(),
    cures: z.array(ClockCure).default([]),
    /** Events that somebody may think to stop the clock and that do not. */
    ignores: z
      .array(z.strictObject({ on: z.array(EventKind).min(1), because: z.string().min(1), source: Source }))
      .default([]),
    consequence: z.strictObject({
      text: z.string().min(1),
      prejudice: z.enum(['with', 'without', 'either', 'none']),
      source: Source,
    }),
  })
  .superRefine((clock, context) => {
    for (const fault of faultsOf(clock)) context.addIssue({ code: 'custom', ...fault })
  })
export type ClockRule = z.infer<typeof ClockRule>

interface Fault {
  readonly path: (string | number)[]
  readonly message: string
}

/** What is wrong with a clock as a whole. */
function faultsOf(clock: { readonly exclusions: readonly Exclusion[]; readonly floor?: unknown }): readonly Fault[] {
  return clock.exclusions.flatMap((exclusion, index) => {
    const at = (...path: (string | number)[]) => ['exclusions', index, ...path]
    const faults: Fault[] = []
    if (clock.exclusions.findIndex((one) => one.id === exclusion.id) < index)
      faults.push({ path: at('id'), message: `The exclusion ${exclusion.id} is stated twice.` })
    if (exclusion.needs === 'findings' && exclusion.factors.length === 0)
      faults.push({ path: at('needs'), message: 'An exclusion that needs findings names the factors they may state.' })
    // A cap takes days from the end of a period and a floor counts from that end: together more exclusion could mean less time.
    if (exclusion.cap !== undefined && clock.floor !== undefined)
      faults.push({ path: at('cap'), message: 'A cap and a floor after exclusion in one clock are not modelled.' })
    return faults
  })
}
