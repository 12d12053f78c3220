import './hearing.css'
import './court-day.css'
import type { z } from 'zod'
import { readCourtDay, type CourtDayHearing } from '../../contract/calendar.ts'
import type { LegalDate } from '../../src/vocabulary/legal-date.ts'
import { timeOfDay } from '../../src/vocabulary/time-of-day.ts'
import { useCommands } from '../app/commands.ts'
import { forgetUndo } from '../app/undo.ts'
import { useDraft } from '../app/use-draft.ts'
import { useRead } from '../app/use-read.ts'
import { Day } from '../design/day.tsx'
import { Empty } from '../design/empty.tsx'
import { Loaded } from '../design/loaded.tsx'
import { CallActs } from './call-acts.tsx'
import { counselText } from './call-facts.tsx'
import { OutcomeEntry } from './outcome-entry.tsx'
import { nothingEntered, outcomeCommands, outcomeKeys, type EnterableOutcome } from './outcome-questions.ts'

type CourtDay = z.infer<typeof readCourtDay.response>

interface OutcomeHereProps {
  /** The hearing. */
  readonly subject: string
  /** Its day. */
  readonly dueOn: LegalDate | null
}

/** A hearing whose day has passed: what became of it, entered as on its day. */
export function OutcomeHere({ subject, dueOn }: OutcomeHereProps) {
  const read = useRead(readCourtDay, { query: dueOn === null ? {} : { on: dueOn } })
  return (
    <Loaded read={read} what="the hearing">
      {(day) => {
        const hearing = day.hearings.find(({ hearingId }) => hearingId === subject)
        if (!hearing?.abilities.includes('enter-outcome')) return <Empty>What became of it is entered.</Empty>
        return <Enter hearing={hearing} day={day} />
      }}
    </Loaded>
  )
}

function Enter({ hearing, day }: { readonly hearing: CourtDayHearing; readonly day: CourtDay }) {
  const draft = useDraft(`outcome:${hearing.hearingId}`, nothingEntered)
  const begin = (outcome: EnterableOutcome) => draft.set({ ...nothingEntered, outcome })
  const isEntering = draft.value.outcome !== ''
  useCommands(isEntering ? [] : outcomeCommands(hearing, outcomeKeys, begin))
  return (
    <>
      <p>
        {hearing.kindLabel}, <Day day={day.on} weekday />, {timeOfDay(hearing.time)}, courtroom {hearing.room}{' '}
        <span className="quiet">{counselText(hearing)}</span>
      </p>
      {isEntering ? (
        <OutcomeEntry
          hearing={hearing}
          days={day.offeredDays}
          exclusions={day.exclusions}
          draft={draft}
          onSaved={forgetUndo}
          onLeave={draft.clear}
        />
      ) : (
        <CallActs enterable={outcomeKeys} onBegin={begin} onArrange={null} />
      )}
    </>
  )
}
