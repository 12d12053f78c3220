import { useNavigate } from '@tanstack/react-router'
import { useEffect, useRef, type KeyboardEvent } from 'react'
import type { ContinuanceExclusion, CourtDayHearing, OfferedDay } from '../../contract/calendar.ts'
import { timeOfDay } from '../../src/vocabulary/time-of-day.ts'
import { useCommands, type Command } from '../app/commands.ts'
import { useDraft } from '../app/use-draft.ts'
import { CallActs } from './call-acts.tsx'
import { CallFacts } from './call-facts.tsx'
import { CorrectOutcome } from './correct-outcome.tsx'
import { OutcomeEntry } from './outcome-entry.tsx'
import {
  canComeBefore,
  nothingEntered,
  outcomeCommands,
  outcomeKeys,
  type EnterableOutcome,
} from './outcome-questions.ts'

export interface CallLineProps {
  readonly hearing: CourtDayHearing
  /** Its number in the call of its courtroom. */
  readonly place: number
  readonly days: readonly OfferedDay[]
  readonly exclusions: readonly ContinuanceExclusion[]
  /** The day is still to come: nobody was heard yet. */
  readonly isToCome: boolean
  /** The keys of the screen are about this line. */
  readonly isCurrent: boolean
  /** Set anew when the keyboard led here: the line takes the focus. */
  readonly led: object | null
  readonly onCurrent: () => void
  readonly onMove: (step: 1 | -1) => void
  /** Its outcome was saved: on with the next that has none. */
  readonly onSaved: () => void
  /** Calls it one place earlier or later; null where it cannot be. */
  readonly onArrange: ((step: 1 | -1) => void) | null
}

const moves: Readonly<Record<string, 1 | -1>> = { ArrowDown: 1, ArrowUp: -1 }

/** One hearing of the call: Enter opens it, a letter enters what became of it. */
export function CallLine(props: CallLineProps) {
  const { hearing, place, days, exclusions, isToCome, isCurrent, led, onCurrent, onMove, onSaved, onArrange } = props
  const { caseId, hearingId, abilities } = hearing
  const line = useRef<HTMLDivElement>(null)
  const isPressed = useRef(false)
  const navigate = useNavigate()
  const draft = useDraft(`outcome:${hearingId}`, nothingEntered)
  const isEntering = draft.value.outcome !== '' && abilities.includes('enter-outcome')
  const begin = (outcome: EnterableOutcome) => {
    onCurrent()
    draft.set({ ...nothingEntered, outcome })
  }
  const enterable = abilities.includes('enter-outcome')
    ? outcomeKeys.filter(({ outcome }) => !isToCome || canComeBefore.has(outcome))
    : []

  useEffect(() => {
    if (!led) return
    line.current?.focus()
    line.current?.scrollIntoView({ block: 'nearest' })
  }, [led])

  const group = 'On this screen' as const
  const commands: readonly Command[] = [
    ...outcomeCommands(hearing, enterable, begin),
    ...(onArrange === null
      ? []
      : [
          { id: 'call-earlier', label: 'Call it earlier', group, keys: 'K', run: () => onArrange(-1) },
          { id: 'call-later', label: 'Call it later', group, keys: 'J', run: () => onArrange(1) },
        ]),
  ]
  useCommands(isCurrent && !isEntering ? commands : [])

  function onKeyDown(event: KeyboardEvent) {
    if (event.target !== event.currentTarget || event.altKey || event.ctrlKey || event.metaKey) return
    const step = moves[event.key]
    if (step) onMove(step)
    else if (event.key === 'Enter') void navigate({ to: '/cases/$caseId/hearing', params: { caseId } })
    else return
    event.preventDefault()
  }

  return (
    <li>
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- its keys repeat the links and buttons within */}
      <div
        ref={line}
        className={isCurrent ? 'call-line call-line--current' : 'call-line'}
        role="group"
        aria-label={`${place}. ${timeOfDay(hearing.time)}, ${hearing.defendant}, ${hearing.kindLabel.toLowerCase()}`}
        // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- the keys of the screen work where the focus is
        tabIndex={isCurrent ? 0 : -1}
        // What is opened beneath another line goes only when the press has ended: else the line moves away under the pointer.
        onPointerDown={() => (isPressed.current = true)}
        onPointerLeave={() => (isPressed.current = false)}
        onClick={() => {
          isPressed.current = false
          onCurrent()
        }}
        onFocus={() => {
          if (!isPressed.current) onCurrent()
        }}
        onKeyDown={onKeyDown}
      >
        <CallFacts hearing={hearing} place={place} />
        {isCurrent && !isEntering && <CallActs enterable={enterable} onBegin={begin} onArrange={onArrange} />}
        {abilities.includes('correct-outcome') && <CorrectOutcome hearing={hearing} isCurrent={isCurrent} />}
        {isEntering && (
          <OutcomeEntry
            hearing={hearing}
            days={days}
            exclusions={exclusions}
            draft={draft}
            onSaved={onSaved}
            onLeave={() => {
              draft.clear()
              line.current?.focus()
            }}
          />
        )}
      </div>
    </li>
  )
}
