import {
  ContinuanceReason,
  continuanceReasonWords,
  hearingKindWords,
  outcomeWords,
  requesterWords,
  VacationReason,
  vacationReasonWords,
  type ContinuanceExclusion,
  type CourtDayHearing,
  type OfferedDay,
} from '../../contract/calendar.ts'
import type { OfferedSlot } from '../../contract/scheduler.ts'
import { timeOfDay } from '../../src/vocabulary/time-of-day.ts'
import type { Command } from '../app/commands.ts'
import { dayText, weekdayOf } from '../design/day-text.ts'

/** What is being entered of a hearing; an empty text is a question that is still open. */
export interface OutcomeDraft {
  readonly outcome: '' | EnterableOutcome
  readonly requestedBy: string
  readonly reason: string
  readonly nextKind: string
  readonly day: string
  /** Why the hour of the hearing does not do on the other day; empty when it does, or was not looked at yet. */
  readonly clash: string
  /** Set when a rule lets the court pass over that with a reason. */
  readonly passable: '' | 'yes'
  /** Another hour and courtroom than that of the hearing, or that it stays at its hour. */
  readonly hour: string
  readonly note: string
  /** Set when the time that a continuance adds is to be left out of a clock. */
  readonly excluding: '' | 'yes'
  /** The clock, the exclusion of it, and what that needs. */
  readonly authority: string
  readonly factor: string
  readonly findings: string
  /** Why what follows is set although somebody is not free. */
  readonly despite: string
}
export type EnterableOutcome = 'held' | 'continued' | 'vacated' | 'failed-to-appear'
export type Question =
  | 'requestedBy'
  | 'reason'
  | 'nextKind'
  | 'day'
  | 'hour'
  | 'despite'
  | 'note'
  | 'authority'
  | 'factor'
  | 'findings'

/** Questions that are answered by typing. */
export type TypedQuestion = 'day' | 'hour' | 'despite' | 'note' | 'findings'

export const nothingEntered: OutcomeDraft = {
  outcome: '',
  requestedBy: '',
  reason: '',
  nextKind: '',
  day: '',
  clash: '',
  passable: '',
  hour: '',
  note: '',
  excluding: '',
  authority: '',
  factor: '',
  findings: '',
  despite: '',
}

/** The key of each outcome, on the line of its hearing. */
export const outcomeKeys: readonly {
  readonly key: string
  readonly outcome: EnterableOutcome
  readonly label: string
}[] = [
  { key: 'h', outcome: 'held', label: outcomeWords.held },
  { key: 'c', outcome: 'continued', label: outcomeWords.continued },
  { key: 'v', outcome: 'vacated', label: outcomeWords.vacated },
  { key: 'f', outcome: 'failed-to-appear', label: outcomeWords['failed-to-appear'] },
]

/** The command of each outcome that can be entered of a hearing. */
export const outcomeCommands = (
  { defendant }: CourtDayHearing,
  enterable: typeof outcomeKeys,
  begin: (outcome: EnterableOutcome) => void,
): readonly Command[] =>
  enterable.map(({ key, outcome, label }) => ({
    id: `enter-${outcome}`,
    label: `${label}: ${defendant}`,
    group: 'On this screen',
    keys: key,
    run: () => begin(outcome),
  }))

/** What can be entered before the day of the hearing. */
export const canComeBefore: ReadonlySet<EnterableOutcome> = new Set(['continued', 'vacated'])

const asked: Record<EnterableOutcome, readonly Question[]> = {
  held: ['nextKind', 'day'],
  continued: ['requestedBy', 'reason', 'note', 'authority', 'factor', 'findings', 'day', 'hour', 'despite'],
  vacated: ['reason', 'note'],
  'failed-to-appear': ['nextKind', 'day'],
}

const nothingFollows = 'none'
const sameHour = 'same'

/** The questions of an outcome, in order: words are asked for only where no listed reason fits, a day only where one follows. */
export function questionsOf(draft: OutcomeDraft, mayFollow: boolean): readonly Question[] {
  if (draft.outcome === '') return []
  return asked[draft.outcome].filter((question) => {
    if (question === 'note') return draft.reason === 'other'
    if (question === 'nextKind') return mayFollow
    if (question === 'authority') return draft.excluding === 'yes'
    if (question === 'factor' || question === 'findings')
      return draft.excluding === 'yes' && draft.authority.endsWith(' findings')
    if (question === 'hour') return draft.clash !== ''
    if (question === 'despite') return draft.hour === sameHour
    if (question === 'day')
      return draft.outcome === 'continued' || (mayFollow && draft.nextKind !== '' && draft.nextKind !== nothingFollows)
    return true
  })
}

/** The question that is open; null when everything is answered. */
export function openQuestion(draft: OutcomeDraft, mayFollow: boolean): Question | null {
  return questionsOf(draft, mayFollow).find((question) => draft[question].trim() === '') ?? null
}

/** The hour is not looked at yet. */
const anyHour = { clash: '', passable: '', hour: '', despite: '' } as const

/** What of a continuance has to be looked at before it is sent: the hour that it names, or that of the hearing; null when nothing. */
export function hourToLookAt(
  draft: OutcomeDraft,
  hearing: Pick<CourtDayHearing, 'time' | 'room'>,
): { readonly day: string; readonly time: string; readonly room: string } | null {
  if (draft.outcome !== 'continued' || draft.hour === sameHour) return null
  const { day, ...at } = placeOf(draft.day)
  return { day, time: hearing.time, room: hearing.room, ...at, ...hourOf(draft.hour) }
}

/** The draft when the hour that it comes to does not do: it is asked for. */
export const asksForHour = (draft: OutcomeDraft, clash: string, passable: boolean): OutcomeDraft => ({
  ...draft,
  ...anyHour,
  day: placeOf(draft.day).day,
  clash,
  passable: passable ? 'yes' : '',
})

/** The draft with its last answer taken back; the outcome itself stays. */
export function takenBack(draft: OutcomeDraft, mayFollow: boolean): OutcomeDraft {
  const last = questionsOf(draft, mayFollow).findLast((question) => draft[question] !== '')
  if (last === undefined) return draft
  return last === 'day' ? { ...draft, ...anyHour, day: '' } : { ...draft, [last]: '' }
}

/** What the server is sent. */
export function bodyOf(draft: OutcomeDraft): unknown {
  const { outcome, requestedBy, reason, nextKind, note } = draft
  const { day, ...at } = placeOf(draft.day)
  const despite = draft.despite === '' ? {} : { despite: draft.despite }
  switch (outcome) {
    case 'continued':
      return {
        outcome,
        to: day,
        ...at,
        ...hourOf(draft.hour),
        requestedBy,
        reason,
        note,
        ...despite,
        ...excludesOf(draft),
      }
    case 'vacated':
      return { outcome, reason, note }
    default:
      return {
        outcome,
        next: nextKind === '' || nextKind === nothingFollows ? null : { kind: nextKind, day, ...at },
        note,
        ...despite,
      }
  }
}

/** A day, or a time that the scheduler offered. */
function placeOf(answer: string): { readonly day: string; readonly time?: string; readonly room?: string } {
  const [day = '', time, ...room] = answer.split(' ')
  return time === undefined ? { day } : { day, time, room: room.join(' ') }
}

/** An hour that was typed, or one of the scheduler with its courtroom. */
function hourOf(answer: string): { readonly time?: string; readonly room?: string } {
  if (answer === '' || answer === sameHour) return {}
  const [time = '', ...room] = answer.split(' ')
  return room.length === 0 ? { time } : { time, room: room.join(' ') }
}

function excludesOf({ excluding, authority, factor, findings }: OutcomeDraft) {
  if (excluding !== 'yes') return {}
  const [clock = '', exclusion = ''] = authority.split(' ')
  const factors = factor === '' ? [] : [factor]
  return { excludes: { clock, exclusion, findings: findings === '' ? null : findings, factors } }
}

interface Answer {
  readonly value: string
  readonly label: string
  readonly hint?: string | null
}

export const questionWords: Record<Question, string> = {
  requestedBy: 'Who asked for it?',
  reason: 'Why?',
  nextKind: 'What follows?',
  day: 'On which day?',
  hour: 'At what hour?',
  despite: 'Why at that hour all the same?',
  note: 'What is the reason, in words?',
  authority: 'Under which authority is the time excluded?',
  factor: 'On which ground?',
  findings: 'What does the court find?',
}

const listed = (words: Readonly<Record<string, string>>): readonly Answer[] =>
  Object.entries(words).map(([value, label]) => ({ value, label }))

const following: readonly Answer[] = [
  { value: nothingFollows, label: 'Nothing' },
  ...(['status', 'plea', 'motion', 'sentencing', 'trial', 'arraignment'] as const).map((value) => ({
    value,
    label: hearingKindWords[value],
  })),
]

/** What can be chosen from: usual days, times of the scheduler, authorities of the clocks. */
export interface Offered {
  readonly days: readonly OfferedDay[]
  readonly slots: readonly OfferedSlot[]
  readonly exclusions: readonly ContinuanceExclusion[]
}

const dayAnswer = ({ day, label, closed }: OfferedDay): Answer => ({
  value: day,
  label: `${label}: ${weekdayOf(day)} ${dayText(day)}`,
  hint: closed && `closed ${weekdayOf(closed.day)} ${dayText(closed.day)}, ${closed.because}`,
})

const slotAnswer = ({ day, time, room, isLate, reasons }: OfferedSlot): Answer => ({
  value: `${day} ${time} ${room}`,
  label: `Fits everybody: ${weekdayOf(day)} ${dayText(day)}, ${timeOfDay(time)}, courtroom ${room}`,
  hint: isLate ? 'after a last day of the case' : (reasons[0] ?? null),
})

const hourAnswer = ({ time, room, isLate, reasons }: OfferedSlot): Answer => ({
  value: `${time} ${room}`,
  label: `Fits everybody: ${timeOfDay(time)}, courtroom ${room}`,
  hint: isLate ? 'after a last day of the case' : (reasons[0] ?? null),
})

const stayingAnswers = ({ passable }: OutcomeDraft): readonly Answer[] =>
  passable === 'yes' ? [{ value: sameHour, label: 'At its hour all the same' }] : []

/** The answers of a question in the order of the keys 1, 2, 3 …; a note is typed. */
export function answersTo(question: Question, draft: OutcomeDraft, offered: Offered): readonly Answer[] {
  switch (question) {
    case 'authority':
      return offered.exclusions.map(({ clock, exclusion, clockName, title, needs }) => ({
        value: `${clock} ${exclusion} ${needs}`,
        label: title,
        hint: clockName,
      }))
    case 'factor':
      return (
        offered.exclusions.find((one) => draft.authority.startsWith(`${one.clock} ${one.exclusion} `))?.factors ?? []
      ).map(({ code, text }) => ({ value: code, label: text }))
    case 'requestedBy':
      return listed(requesterWords)
    case 'reason':
      return draft.outcome === 'vacated'
        ? VacationReason.options.map((value) => ({ value, label: vacationReasonWords[value] }))
        : ContinuanceReason.options.map((value) => ({ value, label: continuanceReasonWords[value] }))
    case 'nextKind':
      return following
    case 'day':
      return [...offered.days.map(dayAnswer), ...offered.slots.map(slotAnswer)]
    case 'hour':
      return [...offered.slots.filter(({ day }) => day === draft.day).map(hourAnswer), ...stayingAnswers(draft)]
    case 'despite':
    case 'note':
    case 'findings':
      return []
  }
}
