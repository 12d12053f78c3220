import {
  ContinuanceReason,
  continuanceReasonWords,
  outcomeWords,
  requesterWords,
  VacationReason,
  vacationReasonWords,
  type OfferedDay,
} from '../../contract/calendar.ts'
import { dayText, weekdayOf } from '../design/day-text.ts'

/** What is being entered of a hearing; an empty text is a question that is still open. */
export interface OutcomeDraft {
  readonly outcome: '' | EnterableOutcome
  readonly requestedBy: string
  readonly reason: string
  readonly nextKind: string
  readonly day: string
  readonly note: string
}
export type EnterableOutcome = 'held' | 'continued' | 'vacated' | 'failed-to-appear'
export type Question = 'requestedBy' | 'reason' | 'nextKind' | 'day' | 'note'

export const nothingEntered: OutcomeDraft = {
  outcome: '',
  requestedBy: '',
  reason: '',
  nextKind: '',
  day: '',
  note: '',
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

/** What can be entered before the day of the hearing. */
export const canComeBefore: ReadonlySet<EnterableOutcome> = new Set(['continued', 'vacated'])

const asked: Record<EnterableOutcome, readonly Question[]> = {
  held: ['nextKind', 'day'],
  continued: ['requestedBy', 'reason', 'note', 'day'],
  vacated: ['reason', 'note'],
  'failed-to-appear': ['nextKind', 'day'],
}

const nothingFollows = 'none'

/** The questions of an outcome, in order: words are asked for only where no listed reason fits, a day only where one follows. */
export function questionsOf(draft: OutcomeDraft, mayFollow: boolean): readonly Question[] {
  if (draft.outcome === '') return []
  return asked[draft.outcome].filter((question) => {
    if (question === 'note') return draft.reason === 'other'
    if (question === 'nextKind') return mayFollow
    if (question === 'day')
      return draft.outcome === 'continued' || (mayFollow && draft.nextKind !== '' && draft.nextKind !== nothingFollows)
    return true
  })
}

/** The question that is open; null when everything is answered. */
export function openQuestion(draft: OutcomeDraft, mayFollow: boolean): Question | null {
  return questionsOf(draft, mayFollow).find((question) => draft[question].trim() === '') ?? null
}

/** The draft with its last answer taken back; the outcome itself stays. */
export function takenBack(draft: OutcomeDraft, mayFollow: boolean): OutcomeDraft {
  const last = questionsOf(draft, mayFollow).findLast((question) => draft[question] !== '')
  return last === undefined ? draft : { ...draft, [last]: '' }
}

/** What the server is sent. */
export function bodyOf(draft: OutcomeDraft): unknown {
  const { outcome, requestedBy, reason, nextKind, day, note } = draft
  switch (outcome) {
    case 'continued':
      return { outcome, to: day, requestedBy, reason, note }
    case 'vacated':
      return { outcome, reason, note }
    default:
      return { outcome, next: nextKind === '' || nextKind === nothingFollows ? null : { kind: nextKind, day }, note }
  }
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
  note: 'What is the reason, in words?',
}

const listed = (words: Readonly<Record<string, string>>): readonly Answer[] =>
  Object.entries(words).map(([value, label]) => ({ value, label }))

const following: readonly Answer[] = [
  { value: nothingFollows, label: 'Nothing' },
  { value: 'status', label: 'Status hearing' },
  { value: 'plea', label: 'Plea hearing' },
  { value: 'motion', label: 'Motion hearing' },
  { value: 'sentencing', label: 'Sentencing' },
  { value: 'trial', label: 'Trial' },
  { value: 'arraignment', label: 'Arraignment' },
]

/** The answers of a question in the order of the keys 1, 2, 3 …; a note is typed. */
export function answersTo(question: Question, draft: OutcomeDraft, days: readonly OfferedDay[]): readonly Answer[] {
  switch (question) {
    case 'requestedBy':
      return listed(requesterWords)
    case 'reason':
      return draft.outcome === 'vacated'
        ? VacationReason.options.map((value) => ({ value, label: vacationReasonWords[value] }))
        : ContinuanceReason.options.map((value) => ({ value, label: continuanceReasonWords[value] }))
    case 'nextKind':
      return following
    case 'day':
      return days.map(({ day, label, closed }) => ({
        value: day,
        label: `${label}: ${weekdayOf(day)} ${dayText(day)}`,
        hint: closed && `closed ${weekdayOf(closed.day)} ${dayText(closed.day)}, ${closed.because}`,
      }))
    case 'note':
      return []
  }
}
