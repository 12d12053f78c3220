import { setForTrial, type TrialSettings } from '../../contract/trial.ts'
import { useDraft } from '../app/use-draft.ts'
import { CheckboxField } from '../design/checkbox-field.tsx'
import { DateField } from '../design/date-field.tsx'
import { TextField } from '../design/text-field.tsx'
import { TextareaField } from '../design/textarea-field.tsx'
import { ActDialog } from './act-dialog.tsx'
import { asTyped } from './as-typed.ts'
import { TimeField } from './time-field.tsx'
import { typedTime } from './typed-time.ts'

const empty = { remarks: '', named: false, day: '', time: '', room: '' }

interface SetForTrialProps {
  readonly caseId: string
  readonly ability: TrialSettings['abilities'][number]
}

/** A party gives notice of trial, or the court sets the case for trial and may name the first day. */
export function SetForTrial({ caseId, ability }: SetForTrialProps) {
  const draft = useDraft(`set-for-trial:${caseId}`, empty)
  const { remarks, named, day, time, room } = draft.value
  const asCourt = ability === 'set'
  return (
    <ActDialog
      caseId={caseId}
      kind="plain"
      verb={asCourt ? 'Set for trial' : 'Give notice of trial'}
      title={asCourt ? 'Set the case for trial?' : 'Give notice of trial?'}
      consequence={
        <p>
          It stands on the public file, and everybody in the case sees that it goes to trial.{' '}
          {asCourt
            ? 'The parties may still ask for a plea hearing.'
            : 'The court sets the day. You may go on talking, and a request for a plea hearing or a tender brings the case back.'}
        </p>
      }
      route={asTyped(setForTrial)}
      input={() => ({
        params: { caseId },
        body: { remarks, firstDay: asCourt && named ? { day, time: typedTime(time) ?? time, room } : null },
      })}
      onDone={draft.clear}
    >
      {asCourt && <CheckboxField {...draft.field('named')} label="Name the first day of trial" />}
      {asCourt && named && (
        <div className="side-by-side">
          <DateField name="firstDay.day" label="First day" value={day} onChange={draft.field('day').onChange} />
          <TimeField name="firstDay.time" label="Time" value={time} onChange={draft.field('time').onChange} />
          <TextField
            name="firstDay.room"
            label="Courtroom"
            size="small"
            value={room}
            onChange={draft.field('room').onChange}
          />
        </div>
      )}
      <TextareaField
        {...draft.field('remarks')}
        label="Remarks"
        hint="They stand on the public file. Say nothing of plea discussions."
        rows={2}
        optional
      />
    </ActDialog>
  )
}
