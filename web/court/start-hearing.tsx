import { startPleaHearing, type HearingId, type PleaHearing } from '../../contract/hearing.ts'
import { timeOfDay } from '../../src/vocabulary/time-of-day.ts'
import { useWrite } from '../app/use-write.ts'
import { ActDialog } from '../cases/act-dialog.tsx'
import { ActionButton } from '../design/buttons.tsx'
import { Day } from '../design/day.tsx'
import { Empty } from '../design/empty.tsx'
import { Section } from '../design/section.tsx'
import { WriteNotice } from '../design/write-notice.tsx'

interface StartHearingProps {
  readonly caseId: string
  readonly hearing: PleaHearing
  readonly onStarted: () => void
}

/** The plea hearings on the calendar; the judge begins one of them, or one that was not set. */
export function StartHearing({ caseId, hearing, onStarted }: StartHearingProps) {
  const write = useWrite(startPleaHearing, { onDone: onStarted })
  const { calendar, today, abilities, record } = hearing
  const mayStart = abilities.includes('start')
  const again = record !== null
  const start = (hearingId: HearingId | null) => void write.send({ params: { caseId }, body: { hearingId } })
  if (!mayStart && again) return null
  return (
    <Section title={again ? 'Another plea hearing' : 'Plea hearing'}>
      <WriteNotice outcome={write.outcome} />
      {calendar.length === 0 && <Empty>No plea hearing is set on the calendar.</Empty>}
      <ul className="papers">
        {calendar.map((set) => (
          <li key={set.hearingId} className="start-line">
            <span>
              <Day day={set.day} weekday />, {timeOfDay(set.time)}, courtroom {set.room}
            </span>
            {mayStart &&
              (set.day > today.day ? (
                <BeginAhead caseId={caseId} set={set} today={today} onStarted={onStarted} />
              ) : (
                <ActionButton kind="main" pending={write.pending} onClick={() => start(set.hearingId)}>
                  Begin this hearing
                </ActionButton>
              ))}
          </li>
        ))}
      </ul>
      {mayStart && (
        <p className="quiet">
          The script of the colloquy, the pleas, the findings and the judgment open here as soon as the hearing is
          begun.
        </p>
      )}
      {mayStart ? (
        <ActionButton
          kind={calendar.length === 0 ? 'main' : 'plain'}
          pending={write.pending}
          onClick={() => start(null)}
        >
          {calendar.length === 0 ? 'Begin a plea hearing' : 'Begin a hearing that is not on the calendar'}
        </ActionButton>
      ) : (
        <p className="quiet">The record appears here, answer by answer, once the judge begins the hearing.</p>
      )}
    </Section>
  )
}

interface BeginAheadProps {
  readonly caseId: string
  readonly set: PleaHearing['calendar'][number]
  readonly today: PleaHearing['today']
  readonly onStarted: () => void
}

/** Asks before a hearing is begun that is set for a later day. */
function BeginAhead({ caseId, set: { hearingId, day, time }, today, onStarted }: BeginAheadProps) {
  return (
    <ActDialog
      caseId={caseId}
      route={startPleaHearing}
      title="Begin it before its day?"
      button="Begin before its day"
      verb="Begin it today"
      consequence={
        <>
          <p>
            This hearing is set for{' '}
            <strong>
              <Day day={day} weekday />, {timeOfDay(time)}
            </strong>
            . Today is <Day day={today.day} weekday />
            {today.closed !== null && `, and the court is closed: ${today.closed}`}.
          </p>
          <p>
            Its record begins today, and what is recorded bears today’s date. It stays on the calendar for its day, and
            nobody is told to come sooner: if the court has advanced it, vacate it there.
          </p>
        </>
      }
      input={() => ({ params: { caseId }, body: { hearingId, advancedFrom: day } })}
      onDone={onStarted}
    />
  )
}
