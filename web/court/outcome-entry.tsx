import { useEffect, useRef, useState, type KeyboardEvent } from 'react'
import {
  enterOutcome,
  outcomeWords,
  type ContinuanceExclusion,
  type CourtDayHearing,
  type OfferedDay,
} from '../../contract/calendar.ts'
import { HearingLine } from '../../contract/cases.ts'
import { offerSlots } from '../../contract/scheduler.ts'
import { LegalDate } from '../../src/vocabulary/legal-date.ts'
import { useRead } from '../app/use-read.ts'
import { useCommands } from '../app/commands.ts'
import type { Draft } from '../app/use-draft.ts'
import { useWrite } from '../app/use-write.ts'
import { asTyped } from '../cases/as-typed.ts'
import { StaleRemedy } from '../cases/stale-remedy.tsx'
import { ActionButton, ButtonRow } from '../design/buttons.tsx'
import { TextField } from '../design/text-field.tsx'
import { WriteNotice } from '../design/write-notice.tsx'
import { hourInTheWay } from './hour-in-the-way.ts'
import { OpenAnswers, TypedAnswer } from './outcome-answers.tsx'
import {
  answersTo,
  asksForHour,
  bodyOf,
  openQuestion,
  questionsOf,
  questionWords,
  takenBack,
  type OutcomeDraft,
  type Question,
  type TypedQuestion,
} from './outcome-questions.ts'

interface OutcomeEntryProps {
  readonly hearing: CourtDayHearing
  readonly days: readonly OfferedDay[]
  readonly exclusions: readonly ContinuanceExclusion[]
  readonly draft: Draft<OutcomeDraft>
  /** Saved: the keyboard goes on with the next hearing. */
  readonly onSaved: () => void
  /** Given up without saving. */
  readonly onLeave: () => void
}

const typedQuestions: ReadonlySet<Question> = new Set<TypedQuestion>(['day', 'hour', 'despite', 'note', 'findings'])
const isTyped = (question: Question): question is TypedQuestion => typedQuestions.has(question)

/** As many times of the scheduler as there are keys left beside the usual days. */
const mostSlots = 3

/** What became of a hearing, question by question: one key an answer, saved with the last. */
export function OutcomeEntry({ hearing, days, exclusions, draft, onSaved, onLeave }: OutcomeEntryProps) {
  const place = useRef<HTMLDivElement>(null)
  const { caseId, hearingId, version } = hearing
  const mayFollow = hearing.abilities.includes('set-next')
  const given = draft.value
  const question = openQuestion(given, mayFollow)
  const write = useWrite(asTyped(enterOutcome), {
    onDone: () => {
      draft.clear()
      onSaved()
    },
  })
  const [looking, setLooking] = useState(false)
  const isBusy = write.pending || looking
  const send = (entered: OutcomeDraft) => write.send({ params: { caseId, hearingId }, body: bodyOf(entered), version })

  /** An hour at which somebody is not free is asked for before anything is sent. */
  async function save(entered: OutcomeDraft): Promise<void> {
    setLooking(true)
    const found = await hourInTheWay(hearing, entered)
    setLooking(false)
    if (found === null) await send(entered)
    else draft.set(asksForHour(entered, found.words, found.passable))
  }
  const kind = HearingLine.shape.kind.safeParse(given.outcome === 'continued' ? hearing.kind : given.nextKind)
  const slots = useRead(
    offerSlots,
    {
      params: { caseId },
      query: {
        kind: kind.data,
        hearingId,
        from: question === 'hour' ? LegalDate.safeParse(given.day).data : days.map(({ day }) => day).toSorted()[0],
      },
    },
    { when: (question === 'day' || question === 'hour') && kind.success },
  )
  // The times of the scheduler come after the usual days, so that no key changes its meaning when they arrive.
  const offered = { days, exclusions, slots: slots.state === 'ready' ? slots.data.slots.slice(0, mostSlots) : [] }
  const answers = question === null ? [] : answersTo(question, given, offered)

  function answer(asked: Question, value: string) {
    const entered = { ...given, [asked]: value }
    write.reset()
    draft.set(entered)
    if (openQuestion(entered, mayFollow) === null) void save(entered)
  }

  const mayExclude = given.outcome === 'continued' && exclusions.length > 0
  const toggleExcluding = () => {
    write.reset()
    draft.set({ ...given, excluding: given.excluding === 'yes' ? '' : 'yes', authority: '', factor: '', findings: '' })
  }
  useCommands(
    mayExclude && !isBusy
      ? [{ id: 'exclude-time', label: 'Exclude the time', group: 'On this screen', keys: 'x', run: toggleExcluding }]
      : [],
  )

  useCommands(
    question === null || isBusy
      ? []
      : answers.map(({ value, label }, index) => ({
          id: `answer-${index}`,
          label,
          group: 'On this screen' as const,
          keys: String(index + 1),
          run: () => answer(question, value),
        })),
  )

  // What is complete from the first key on needs no further one; it is sent once, as the entry opens.
  const opened = useRef(false)
  useEffect(() => {
    if (opened.current) return
    opened.current = true
    if (question === null && !draft.restored) void send(given)
  })
  useEffect(() => {
    const entry = place.current
    const target =
      question === 'note' || question === 'findings' || question === 'despite' ? entry?.querySelector('input') : entry
    target?.focus()
    entry?.scrollIntoView({ block: 'nearest' })
  }, [question])

  function onKeyDown(event: KeyboardEvent) {
    const isTyping = event.target instanceof HTMLInputElement
    if (event.key === 'Escape') onLeave()
    else if (event.key === 'Backspace' && !isTyping) {
      write.reset()
      draft.set(takenBack(given, mayFollow))
    } else return
    event.preventDefault()
  }

  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- its keys repeat the buttons within
    <div
      ref={place}
      className="outcome-entry"
      role="group"
      aria-label={`Outcome: ${hearing.defendant}`}
      // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- the keys of the answers work where the focus is
      tabIndex={-1}
      onKeyDown={onKeyDown}
    >
      <p className="outcome-entry__given">
        <strong>{given.outcome !== '' && outcomeWords[given.outcome]}</strong>
        {questionsOf(given, mayFollow)
          .filter((one) => given[one] !== '')
          .map((one) => (
            <span key={one}>
              {' '}
              · {answersTo(one, given, offered).find(({ value }) => value === given[one])?.label ?? given[one]}
            </span>
          ))}
      </p>
      {question !== null && (
        <fieldset className="outcome-entry__question">
          <legend>{questionWords[question]}</legend>
          {question === 'hour' && <p role="status">{given.clash}</p>}
          <OpenAnswers answers={answers} onAnswer={(value) => answer(question, value)} />
          {isTyped(question) && (
            <TypedAnswer key={question} question={question} onAnswer={(value) => answer(question, value)} />
          )}
        </fieldset>
      )}
      {write.outcome.state === 'refused' && write.outcome.problem['passable'] === true && (
        <TextField
          name="despite"
          label="Why it is set all the same"
          maxLength={500}
          value={given.despite}
          onChange={(typed) => draft.set({ ...given, despite: typed })}
        />
      )}
      <WriteNotice outcome={write.outcome}>
        <StaleRemedy outcome={write.outcome} caseId={caseId} />
      </WriteNotice>
      <ButtonRow>
        {question === null && (
          <ActionButton kind="main" pending={isBusy} pendingText="Saving…" onClick={() => void save(given)}>
            Save the outcome
          </ActionButton>
        )}
        {mayExclude && (
          <ActionButton kind="plain" onClick={toggleExcluding}>
            {given.excluding === 'yes' ? 'Do not exclude the time' : 'Exclude the time (x)'}
          </ActionButton>
        )}
        <ActionButton kind="plain" onClick={() => draft.set(takenBack(given, mayFollow))}>
          Back one answer
        </ActionButton>
        <ActionButton kind="plain" onClick={onLeave}>
          Give it up
        </ActionButton>
      </ButtonRow>
    </div>
  )
}
