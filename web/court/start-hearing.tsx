import { startPleaHearing, type HearingId, type PleaHearing } from '../../contract/hearing.ts'
import { timeOfDay } from '../../src/vocabulary/time-of-day.ts'
import { useWrite } from '../app/use-write.ts'
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
  const { calendar, abilities, record } = hearing
  const mayStart = abilities.includes('start')
  const again = record !== null
  const start = (hearingId: HearingId | null) => void write.send({ params: { caseId }, body: { hearingId } })
  if (!mayStart && again) return null
  return (
    <Section title={again ? 'Another plea hearing' : 'Plea hearing'}>
      <WriteNotice outcome={write.outcome} />
      {calendar.length === 0 && <Empty>No plea hearing is set on the calendar.</Empty>}
      <ul className="papers">
        {calendar.map(({ hearingId, day, time, room }) => (
          <li key={hearingId} className="start-line">
            <span>
              <Day day={day} weekday />, {timeOfDay(time)}, courtroom {room}
            </span>
            {mayStart && (
              <ActionButton kind="main" pending={write.pending} onClick={() => start(hearingId)}>
                Begin this hearing
              </ActionButton>
            )}
          </li>
        ))}
      </ul>
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
