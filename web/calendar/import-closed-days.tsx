import { useState } from 'react'
import { importClosedDays } from '../../contract/closures.ts'
import type { Answer } from '../app/api.ts'
import { useWrite } from '../app/use-write.ts'
import { ActionButton, ButtonRow, SubmitButton } from '../design/buttons.tsx'
import { DataTable, type Column } from '../design/data-table.tsx'
import { Day } from '../design/day.tsx'
import { Form } from '../design/form.tsx'
import { Section } from '../design/section.tsx'
import { StatusTag } from '../design/status-tag.tsx'

type Seen = Answer<typeof importClosedDays>
type ClosedDay = Seen['days'][number]

const nothing = { fileName: '', file: '' }

/** Takes over the closed days of the court from a calendar file, once they were looked at. */
export function ImportClosedDays() {
  const [chosen, setChosen] = useState(nothing)
  const [isSaving, setSaving] = useState(false)
  const write = useWrite(importClosedDays)
  const seen = write.outcome.state === 'done' ? write.outcome.answer : null
  const send = (save: boolean) => {
    setSaving(save)
    void write.send({ body: { ...chosen, save } })
  }
  return (
    <Section title="Closed days">
      <Form outcome={write.outcome} label="Closed days from a calendar file" onSubmit={() => send(false)}>
        <p className="quiet">
          Days of the rule pack are closed already. Others that the court orders come from its calendar file (.ics);
          look at them first.
        </p>
        <label className="usa-label" htmlFor="closed-days-file">
          Calendar file
        </label>
        <input
          id="closed-days-file"
          type="file"
          accept=".ics,text/calendar"
          onChange={(event) => {
            const file = event.target.files?.[0]
            write.reset()
            if (file) void file.text().then((text) => setChosen({ fileName: file.name, file: text }))
            else setChosen(nothing)
          }}
        />
        <ButtonRow>
          <SubmitButton>Look at the days</SubmitButton>
          {seen !== null && !seen.saved && seen.days.some(({ standing }) => standing === 'new') && (
            <ActionButton kind="main" pending={write.pending && isSaving} onClick={() => send(true)}>
              Take them over
            </ActionButton>
          )}
        </ButtonRow>
      </Form>
      {seen !== null && <SeenDays seen={seen} />}
    </Section>
  )
}

function SeenDays({ seen: { days, leftOut, saved } }: { readonly seen: Seen }) {
  return (
    <div role="status">
      {saved && <p>The new days were taken over.</p>}
      <DataTable
        caption="Days of the file"
        columns={columns}
        rows={days}
        rowKey={({ day }) => day}
        empty="The file closes no day to come."
      />
      {leftOut.length > 0 && (
        <ul>
          {leftOut.map(({ line, because }) => (
            <li key={line}>
              Line {line} is left out: {because}
            </li>
          ))}
        </ul>
      )}
    </div>
  )
}

const columns: readonly Column<ClosedDay>[] = [
  { id: 'day', header: 'Day', isRowHeader: true, cell: ({ day }) => <Day day={day} weekday /> },
  { id: 'name', header: 'Closed for', cell: ({ name }) => name },
  {
    id: 'standing',
    header: 'Standing',
    cell: ({ standing }) =>
      standing === 'new' ? (
        <StatusTag tone="waiting">New</StatusTag>
      ) : (
        <StatusTag tone="done">Closed already</StatusTag>
      ),
  },
  {
    id: 'sessions',
    header: 'Sessions set then',
    align: 'right',
    cell: ({ sessions }) => sessions,
  },
]
