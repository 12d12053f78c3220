import { useState } from 'react'
import {
  ContinuanceReason,
  continuanceReasonWords,
  moveHearing,
  previewMove,
  requesterWords,
  type MoveConsequences,
} from '../../contract/calendar.ts'
import { LegalDate } from '../../src/vocabulary/legal-date.ts'
import { TimeOfDay } from '../../src/vocabulary/time-of-day.ts'
import { useDraft } from '../app/use-draft.ts'
import { useLater } from '../app/use-later.ts'
import { useRead } from '../app/use-read.ts'
import { useWrite } from '../app/use-write.ts'
import { asTyped } from '../cases/as-typed.ts'
import { StaleRemedy } from '../cases/stale-remedy.tsx'
import { TimeField } from '../cases/time-field.tsx'
import { typedTime } from '../cases/typed-time.ts'
import { ActionButton } from '../design/buttons.tsx'
import { ConfirmDialog } from '../design/confirm-dialog.tsx'
import { DateField } from '../design/date-field.tsx'
import { dayText } from '../design/day-text.ts'
import { Loaded } from '../design/loaded.tsx'
import { SelectField } from '../design/select-field.tsx'
import { TextField } from '../design/text-field.tsx'
import { Consequences } from './move-consequences.tsx'
import './calendar.css'

/** A hearing that may be moved. */
export interface MovableHearing {
  readonly caseId: string
  readonly hearingId: string
  readonly version: number
  readonly kindLabel: string
  readonly day: string
  readonly time: string
  readonly room: string
}

interface MoveHearingProps {
  readonly hearing: MovableHearing
  readonly isOpen: boolean
  readonly onClose: () => void
  /** Where it was dropped; its own time otherwise. */
  readonly to?: { readonly day: string; readonly time: string; readonly room: string }
}

const requesters = Object.entries(requesterWords).map(([value, label]) => ({ value, label }))
const reasons = ContinuanceReason.options.map((value) => ({ value, label: continuanceReasonWords[value] }))

/** Moves a hearing once its consequences were seen: to another hour of its day, or to another day with the reason. */
export function MoveHearing({ hearing, isOpen, onClose, to = hearing }: MoveHearingProps) {
  const { caseId, hearingId, version, kindLabel } = hearing
  const params = { caseId, hearingId }
  const { day, time, room } = to
  const draft = useDraft(`move:${hearingId}:${day}:${time}:${room}`, {
    day,
    time,
    room,
    requestedBy: '',
    reason: '',
    note: '',
    despite: '',
  })
  const write = useWrite(asTyped(moveHearing), {
    onDone: () => {
      draft.clear()
      onClose()
    },
  })
  const { value } = draft
  const target = useLater(`${value.day} ${typedTime(value.time) ?? ''} ${value.room}`, 300)
  const at = placeOf(target)
  const isMoved = at !== null && `${at.day} ${at.time} ${at.room}` !== `${hearing.day} ${hearing.time} ${hearing.room}`
  const preview = useRead(
    previewMove,
    { params, query: at ?? { day: hearing.day, time: hearing.time, room: hearing.room } },
    {
      when: isOpen && isMoved,
      keepLast: true,
    },
  )
  const isContinuance = value.day !== hearing.day

  function confirm() {
    const { requestedBy, reason, note, despite } = value
    void write.send({
      params,
      version,
      body: {
        to: { day: value.day, time: typedTime(value.time) ?? value.time, room: value.room },
        continuance: isContinuance ? { requestedBy, reason, note } : null,
        ...(despite === '' ? {} : { despite }),
      },
    })
  }

  return (
    <ConfirmDialog
      title={`Move the ${kindLabel.toLowerCase()} of ${dayText(hearing.day)}?`}
      verb={isContinuance ? 'Continue the hearing' : 'Move the hearing'}
      destructive={false}
      consequence={
        isMoved ? (
          <Loaded read={preview} what="what it brings about">
            {(seen) => <Consequences seen={seen} />}
          </Loaded>
        ) : (
          <p className="quiet">Choose another day, hour or courtroom; what it brings about is shown here first.</p>
        )
      }
      isOpen={isOpen}
      outcome={write.outcome}
      onConfirm={confirm}
      onClose={() => {
        write.reset()
        draft.clear()
        onClose()
      }}
    >
      <StaleRemedy outcome={write.outcome} caseId={caseId} />
      <div className="side-by-side">
        <DateField label="Day" {...draft.field('day')} name="to.day" />
        <TimeField label="Time" {...draft.field('time')} name="to.time" />
        <TextField label="Courtroom" {...draft.field('room')} name="to.room" size="small" />
      </div>
      {isContinuance && (
        <>
          <p className="quiet">Another day is a continuance.</p>
          <div className="side-by-side">
            <SelectField
              label="Who asked for it"
              {...draft.field('requestedBy')}
              name="continuance.requestedBy"
              choices={requesters}
            />
            <SelectField label="Why" {...draft.field('reason')} name="continuance.reason" choices={reasons} />
          </div>
          <TextField label="In words" {...draft.field('note')} name="continuance.note" optional maxLength={500} />
        </>
      )}
      {isMoved && preview.state === 'ready' && mayPassOver(preview.data) && (
        <TextField label="Why it is set all the same" optional {...draft.field('despite')} maxLength={500} />
      )}
    </ConfirmDialog>
  )
}

/** Somebody is not free, and a rule lets whoever asks pass over it with a reason. */
const mayPassOver = ({ obstacles, passable }: MoveConsequences): boolean => obstacles.length > 0 && passable

function placeOf(text: string): { day: LegalDate; time: string; room: string } | null {
  const [dayTyped = '', timeTyped = '', ...rest] = text.split(' ')
  const day = LegalDate.safeParse(dayTyped)
  const time = TimeOfDay.safeParse(timeTyped)
  const room = rest.join(' ').trim()
  return day.success && time.success && room !== '' ? { day: day.data, time: time.data, room } : null
}

/** The button that opens the move of a hearing. */
export function MoveButton({ hearing }: { readonly hearing: MovableHearing }) {
  const [isOpen, setOpen] = useState(false)
  return (
    <>
      <ActionButton kind="plain" onClick={() => setOpen(true)}>
        Move the {hearing.kindLabel.toLowerCase()} of {dayText(hearing.day)}
      </ActionButton>
      {isOpen && <MoveHearing hearing={hearing} isOpen onClose={() => setOpen(false)} />}
    </>
  )
}
