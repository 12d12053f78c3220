import { useState } from 'react'
import {
  cancelSession,
  changeSession,
  previewSessionChange,
  type CourtSession,
  type SessionConsequences,
} from '../../contract/court-sessions.ts'
import { LegalDate } from '../../src/vocabulary/legal-date.ts'
import { TimeOfDay, timeOfDay } from '../../src/vocabulary/time-of-day.ts'
import { useDraft } from '../app/use-draft.ts'
import { useLater } from '../app/use-later.ts'
import { useRead } from '../app/use-read.ts'
import { useWrite } from '../app/use-write.ts'
import { asTyped } from '../cases/as-typed.ts'
import { TimeField } from '../cases/time-field.tsx'
import { typedTime } from '../cases/typed-time.ts'
import { ActionButton } from '../design/buttons.tsx'
import { CheckboxField } from '../design/checkbox-field.tsx'
import { ConfirmDialog } from '../design/confirm-dialog.tsx'
import { DateField } from '../design/date-field.tsx'
import { dayText } from '../design/day-text.ts'
import { Loaded } from '../design/loaded.tsx'
import type { WriteState } from '../design/outcome.ts'
import { SelectField } from '../design/select-field.tsx'
import { TextField } from '../design/text-field.tsx'

/** Moves a session with its hearings, once it was seen what becomes of them. */
export function ChangeSession({ session }: { readonly session: CourtSession }) {
  const [isOpen, setOpen] = useState(false)
  return (
    <>
      <ActionButton kind="plain" onClick={() => setOpen(true)}>
        Move<span className="usa-sr-only"> the {nameOf(session)}</span>
      </ActionButton>
      {isOpen && <ChangeDialog session={session} onClose={() => setOpen(false)} />}
    </>
  )
}

interface SessionDraft {
  readonly day: string
  readonly starts: string
  readonly ends: string
  readonly room: string
  readonly capacity: string
  readonly why: string
  readonly despite: boolean
}

function ChangeDialog({ session, onClose }: { readonly session: CourtSession; readonly onClose: () => void }) {
  const { id: sessionId, version, day, starts, ends, room, capacity } = session
  const params = { sessionId }
  const draft = useDraft<SessionDraft>(`session:${sessionId}`, {
    day,
    starts,
    ends,
    room,
    capacity: String(capacity),
    why: '',
    despite: false,
  })
  const { value } = draft
  const close = () => {
    draft.clear()
    onClose()
  }
  const write = useWrite(asTyped(changeSession), { onDone: close })
  const asked = useLater(JSON.stringify([value.day, typedTime(value.starts), value.room]), 300)
  const query = supposed(asked)
  const preview = useRead(previewSessionChange, { params, query }, { keepLast: true })
  return (
    <ConfirmDialog
      title={`Move the ${nameOf(session)}?`}
      verb="Move the session"
      destructive={false}
      consequence={
        <Loaded read={preview} what="what becomes of its hearings">
          {(seen) => <HearingsMoved seen={seen} />}
        </Loaded>
      }
      isOpen
      outcome={write.outcome}
      onConfirm={() =>
        void write.send({
          params,
          version,
          body: {
            ...value,
            starts: typedTime(value.starts) ?? value.starts,
            ends: typedTime(value.ends) ?? value.ends,
            capacity: Number(value.capacity),
          },
        })
      }
      onClose={close}
    >
      <div className="side-by-side">
        <DateField {...draft.field('day')} label="Day" />
        <TimeField {...draft.field('starts')} label="From" />
        <TimeField {...draft.field('ends')} label="To" />
        <TextField {...draft.field('room')} label="Courtroom" size="small" />
        <TextField {...draft.field('capacity')} label="Hearings at most" size="small" inputMode="numeric" />
      </div>
      <TextField {...draft.field('why')} label="Why" maxLength={500} />
      {isPassable(write.outcome) && <CheckboxField {...draft.field('despite')} label={allTheSame} />}
    </ConfirmDialog>
  )
}

function supposed(text: string) {
  const parsed: unknown = JSON.parse(text)
  const [day, starts, room]: readonly unknown[] = Array.isArray(parsed) ? parsed : []
  const hour = TimeOfDay.safeParse(starts)
  const legal = LegalDate.safeParse(day)
  return {
    day: legal.success ? legal.data : undefined,
    starts: hour.success ? hour.data : undefined,
    room: typeof room === 'string' && room.trim() !== '' ? room : undefined,
  }
}

interface CancelSessionProps {
  readonly session: CourtSession
  readonly others: readonly CourtSession[]
}

/** Cancels a session in favor of another one, which takes its hearings over. */
export function CancelSession({ session, others }: CancelSessionProps) {
  const [isOpen, setOpen] = useState(false)
  return (
    <>
      <ActionButton kind="plain" onClick={() => setOpen(true)}>
        Cancel<span className="usa-sr-only"> the {nameOf(session)}</span>
      </ActionButton>
      {isOpen && <CancelDialog session={session} others={others} onClose={() => setOpen(false)} />}
    </>
  )
}

function CancelDialog({ session, others, onClose }: CancelSessionProps & { readonly onClose: () => void }) {
  const { id: sessionId, version } = session
  const params = { sessionId }
  const draft = useDraft(`cancel-session:${sessionId}`, { why: '', into: '', despite: false })
  const { why, into, despite } = draft.value
  const close = () => {
    draft.clear()
    onClose()
  }
  const write = useWrite(cancelSession, { onDone: close })
  const preview = useRead(previewSessionChange, { params, query: into === '' ? {} : { into } }, { keepLast: true })
  return (
    <ConfirmDialog
      title={`Cancel the ${nameOf(session)}?`}
      verb="Cancel the session"
      consequence={
        <Loaded read={preview} what="what becomes of its hearings">
          {(seen) => <HearingsMoved seen={seen} />}
        </Loaded>
      }
      isOpen
      outcome={write.outcome}
      onConfirm={() => void write.send({ params, version, body: { why, into: into === '' ? null : into, despite } })}
      onClose={close}
    >
      <SelectField
        {...draft.field('into')}
        label="Its hearings go to"
        optional
        placeholder="– It has none –"
        choices={others.filter(({ id }) => id !== sessionId).map((one) => ({ value: one.id, label: nameOf(one) }))}
      />
      <TextField {...draft.field('why')} label="Why" maxLength={500} />
      {isPassable(write.outcome) && <CheckboxField {...draft.field('despite')} label={allTheSame} />}
    </ConfirmDialog>
  )
}

const allTheSame = 'Set them all the same, for this reason'

/** Refused because somebody is not free, where a rule lets whoever asks pass over it. */
const isPassable = (outcome: WriteState<unknown>): boolean =>
  outcome.state === 'refused' && outcome.problem['passable'] === true

const nameOf = ({ day, starts, room }: CourtSession): string =>
  `session of ${dayText(day)}, ${timeOfDay(starts)}, courtroom ${room}`

function HearingsMoved({ seen: { hearings, warnings } }: { readonly seen: SessionConsequences }) {
  return (
    <>
      {warnings.map((words) => (
        <p key={words}>
          <strong>{words}</strong>
        </p>
      ))}
      {hearings.length === 0 && <p className="quiet">No hearing of yours is set in it.</p>}
      <ul>
        {hearings.map(({ title, number, time, to, obstacles }) => (
          <li key={`${number} ${time}`}>
            {timeOfDay(time)} {title}{' '}
            {to === null ? (
              <span className="quiet">stays</span>
            ) : (
              <>
                to {dayText(to.day)}, {timeOfDay(to.time)}, courtroom {to.room}
              </>
            )}
            {obstacles.length > 0 && <strong> {obstacles.join('. ')}.</strong>}
          </li>
        ))}
      </ul>
      {hearings.length > 0 && (
        <p className="quiet">The parties of each are told. On another day each is continued by the court.</p>
      )}
    </>
  )
}
