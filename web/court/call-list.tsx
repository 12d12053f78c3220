import { useState } from 'react'
import {
  arrangeCall,
  type ContinuanceExclusion,
  type CourtDayHearing,
  type OfferedDay,
} from '../../contract/calendar.ts'
import { useCommands } from '../app/commands.ts'
import { forgetUndo, offerUndoBy } from '../app/undo.ts'
import { useWrite } from '../app/use-write.ts'
import { WriteNotice } from '../design/write-notice.tsx'
import { CallLine } from './call-line.tsx'

interface CallListProps {
  readonly hearings: readonly CourtDayHearing[]
  readonly days: readonly OfferedDay[]
  readonly exclusions: readonly ContinuanceExclusion[]
  readonly isToCome: boolean
  /** The hearing that the keys are about as the list opens; the first that is open when null. */
  readonly first: string | null
}

/** The call of the day, courtroom by courtroom. One line is the one that the keys are about. */
export function CallList({ hearings, days, exclusions, isToCome, first }: CallListProps) {
  const [current, setCurrent] = useState(first)
  const [led, setLed] = useState<{ readonly id: string } | null>(null)
  const arrange = useWrite(arrangeCall)
  const at = hearings.find(({ hearingId }) => hearingId === current) ?? hearings.find(isOpen) ?? hearings[0]
  const index = at === undefined ? -1 : hearings.indexOf(at)

  function lead(hearing: CourtDayHearing | undefined) {
    if (!hearing) return
    setCurrent(hearing.hearingId)
    setLed({ id: hearing.hearingId })
  }

  /** The first key goes to the line that is marked, the next ones from line to line. */
  function move(step: 1 | -1) {
    lead(led === null ? at : hearings[Math.min(Math.max(index + step, 0), hearings.length - 1)])
  }

  useCommands([
    { id: 'next-hearing', label: 'Next hearing', group: 'On this screen', keys: 'j', run: () => move(1) },
    { id: 'hearing-before', label: 'Hearing before', group: 'On this screen', keys: 'k', run: () => move(-1) },
  ])

  /** `u` now would seem to take the outcome back, and would move the call instead: it is no longer offered. */
  function goOnAfter(hearing: CourtDayHearing) {
    forgetUndo()
    lead(hearings.slice(hearings.indexOf(hearing) + 1).find(isOpen) ?? hearing)
  }

  async function put(room: readonly CourtDayHearing[], hearing: CourtDayHearing, step: 1 | -1) {
    const place = room.indexOf(hearing)
    if (place + step < 0 || place + step >= room.length) return
    const before = room[step === -1 ? place - 1 : place + 2]?.hearingId ?? null
    const { caseId, hearingId } = hearing
    const answer = await arrange.send({ params: { caseId, hearingId }, body: { before } })
    if (!answer) return
    const after = room[place + 1]?.hearingId ?? null
    offerUndoBy(`${hearing.defendant ?? 'The hearing'} was moved in the call`, arrangeCall, {
      params: { caseId, hearingId },
      body: { before: after },
    })
    lead(hearing)
  }

  return (
    <>
      <WriteNotice outcome={arrange.outcome} />
      {[...Map.groupBy(hearings, ({ room }) => room)].map(([room, called]) => (
        <section key={room} aria-label={`Courtroom ${room}`}>
          <h3>Courtroom {room}</h3>
          <ol className="call">
            {called.map((hearing, place) => (
              <CallLine
                key={hearing.hearingId}
                hearing={hearing}
                place={place + 1}
                days={days}
                exclusions={exclusions}
                isToCome={isToCome}
                isCurrent={hearing === at}
                led={led?.id === hearing.hearingId ? led : null}
                onCurrent={() => setCurrent(hearing.hearingId)}
                onMove={move}
                onSaved={() => goOnAfter(hearing)}
                onArrange={
                  hearing.abilities.includes('arrange') && called.length > 1
                    ? (step) => void put(called, hearing, step)
                    : null
                }
              />
            ))}
          </ol>
        </section>
      ))}
    </>
  )
}

/** What became of it is still to be entered. */
const isOpen = ({ status }: CourtDayHearing): boolean => status === 'set'
