import { useState } from 'react'
import { bringBackItem, putOffItem, type PutOff, type WorkItem } from '../../contract/work.ts'
import { dayNumber, dayOfNumber } from '../../src/vocabulary/day-number.ts'
import type { LegalDate } from '../../src/vocabulary/legal-date.ts'
import { call } from '../app/api.ts'
import { offerUndo } from '../app/undo.ts'
import { useWrite } from '../app/use-write.ts'
import { asTyped } from '../cases/as-typed.ts'
import { ActionButton, ButtonRow, SubmitButton } from '../design/buttons.tsx'
import { DateField } from '../design/date-field.tsx'
import { dayText, weekdayOf } from '../design/day-text.ts'
import { Dialog } from '../design/dialog.tsx'
import { Form } from '../design/form.tsx'
import { caseName } from './case-words.tsx'

interface PutOffDialogProps {
  readonly item: WorkItem
  readonly allows: NonNullable<WorkItem['putOff']>
  readonly today: LegalDate
  /** What was put off before. */
  readonly before: readonly PutOff[]
}

/** Puts an item off until a day, or until something happens to it. It stays listed as put off. */
export function PutOffDialog({ item, allows, today, before }: PutOffDialogProps) {
  const [isOpen, setOpen] = useState(false)
  const [until, setUntil] = useState('')
  const write = useWrite(asTyped(putOffItem), {
    onDone: ({ putOff }) => {
      setOpen(false)
      const added = putOff.filter(({ id }) => !before.some((one) => one.id === id))
      offerUndo(`“${item.words}” was put off`, async () => await Promise.all(added.map(bringBack)))
    },
  })
  const send = (day: string | null) =>
    void write.send({
      body: { situation: item.situation, caseId: item.case.caseId, subject: item.subject, until: day },
    })
  const soon = [1, 2, 7].map((n) => later(today, n)).filter((day) => day <= allows.latest)
  const close = () => {
    write.reset()
    setOpen(false)
  }
  return (
    <>
      <button type="button" className="usa-button usa-button--unstyled item__put-off" onClick={() => setOpen(true)}>
        Put off
        <span className="usa-sr-only">
          : {item.words}, {caseName(item.case)}
        </span>
      </button>
      <Dialog title="Put this off?" isOpen={isOpen} onClose={close}>
        <p>
          {item.words}: <strong>{caseName(item.case)}</strong>. It stays listed under “Put off”, and comes back sooner
          when something happens to it.
        </p>
        <ButtonRow>
          {soon.map((day) => (
            <ActionButton key={day} pending={write.pending} onClick={() => send(day)}>
              {`Until ${weekdayOf(day)} ${dayText(day)}`}
            </ActionButton>
          ))}
          {allows.notNow && (
            <ActionButton pending={write.pending} onClick={() => send(null)}>
              Not now
            </ActionButton>
          )}
        </ButtonRow>
        <Form outcome={write.outcome} onSubmit={() => send(until)} label="Put off until another day">
          <DateField
            name="until"
            label="Another day"
            hint={`At the latest ${weekdayOf(allows.latest)} ${dayText(allows.latest)}`}
            value={until}
            onChange={setUntil}
            max={allows.latest}
          />
          <ButtonRow>
            <SubmitButton>Put off until that day</SubmitButton>
            <ActionButton kind="plain" onClick={close}>
              Go back
            </ActionButton>
          </ButtonRow>
        </Form>
      </Dialog>
    </>
  )
}

const bringBack = async ({ id, version }: PutOff): Promise<unknown> =>
  await call(bringBackItem, { params: { putOffId: id }, version, body: {}, idempotencyKey: id })

const later = (day: LegalDate, days: number): LegalDate => dayOfNumber(dayNumber(day) + days)
