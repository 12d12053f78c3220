import { z } from 'zod'
import {
  continuanceReasonWords,
  outcomeWords,
  requesterWords,
  vacationReasonWords,
} from '../../../contract/calendar.ts'
import { timeOfDay } from '../../vocabulary/time-of-day.ts'
import { nextEventWords } from './hearing-words.ts'
import { saying, type Sayings } from './saying.ts'

const Place = z.object({ time: z.string(), room: z.string() })
type Place = z.infer<typeof Place>

const Hearing = z.object({ kind: z.string(), day: z.string() })
/** Where the hearing stood; entries of earlier versions do not say it. */
const Stood = Hearing.extend({ at: Place.optional() })
const Ended = Stood.extend({
  outcome: z.string().optional(),
  requestedBy: z.string().optional(),
  reason: z.string().optional(),
  note: z.string().default(''),
  why: z.string().default(''),
  correction: z.string().default(''),
})

/** What an entry of the ledger about a hearing says of it, by its kind; the day is written `YYYY-MM-DD`. */
export const hearingSayings = {
  'calendar.hearing-set': saying(Hearing.extend(Place.shape), ({ kind, day, ...at }) => [
    `${wordsFor(kind)}, ${when(day, at)}`,
  ]),
  'calendar.hearing-moved': saying(Hearing.extend({ from: Place, to: Place }), ({ kind, day, from, to }) => [
    `${wordsFor(kind)} of ${day}, from ${where(from)} to ${where(to)}`,
  ]),
  'calendar.hearing-continued': saying(
    Ended.extend({ to: z.string(), ...Place.partial().shape }),
    ({ kind, day, at, to, time = at?.time, room = at?.room, ...why }) => [
      `${wordsFor(kind)}, from ${when(day, at)} to ${when(to, { time, room })}`,
      ...whyWords(why),
    ],
  ),
  'calendar.hearing-vacated': saying(Ended, ended),
  'calendar.hearing-held': saying(Ended, ended),
  'calendar.failed-to-appear': saying(Ended, ended),
  'calendar.outcome-corrected': saying(Ended, ({ outcome = '', ...said }) => [
    ...ended(said),
    ...(outcome in outcomeWords ? [`now: ${worded(outcomeWords, outcome)}`] : []),
  ]),
} satisfies Sayings

function ended({ kind, day, at, ...why }: Omit<z.output<typeof Ended>, 'outcome'>): readonly string[] {
  return [`${wordsFor(kind)} of ${when(day, at)}`, ...whyWords(why)]
}

type Why = Pick<z.output<typeof Ended>, 'requestedBy' | 'reason' | 'note' | 'why' | 'correction'>

function whyWords({ requestedBy, reason, note, why, correction }: Why): readonly string[] {
  const asked = requestedBy === undefined ? '' : `asked by ${worded(requesterWords, requestedBy)}`
  // Another reason is the one that is given in words.
  const listed =
    reason === undefined || reason === 'other'
      ? ''
      : worded({ ...continuanceReasonWords, ...vacationReasonWords }, reason)
  return [asked, listed, note, why, correction].filter((part) => part !== '')
}

const worded = (words: Readonly<Record<string, string>>, code: string): string => (words[code] ?? code).toLowerCase()

const wordsFor = (kind: string): string => nextEventWords(kind) ?? kind

const where = ({ time, room }: Place): string => `${timeOfDay(time)}, courtroom ${room}`

const when = (day: string, { time, room }: { readonly [K in keyof Place]?: Place[K] | undefined } = {}): string =>
  time === undefined || room === undefined ? day : `${day}, ${where({ time, room })}`
