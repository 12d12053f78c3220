import { Link } from '@tanstack/react-router'
import { listHearings, vacateHearing, type CalendarHearing } from '../../contract/calendar.ts'
import { timeOfDay } from '../../src/vocabulary/time-of-day.ts'
import './calendar.css'
import { useDraft } from '../app/use-draft.ts'
import { useRead } from '../app/use-read.ts'
import { ActDialog } from '../cases/act-dialog.tsx'
import { useCase } from '../cases/case-context.ts'
import { DataTable, type Column } from '../design/data-table.tsx'
import { dayText } from '../design/day-text.ts'
import { Day } from '../design/day.tsx'
import { Loaded } from '../design/loaded.tsx'
import { Section } from '../design/section.tsx'
import { StatusTag } from '../design/status-tag.tsx'
import { TextareaField } from '../design/textarea-field.tsx'
import { HearingState } from './hearing-state.tsx'
import { MoveButton } from './move-hearing.tsx'
import { SetHearing } from './set-hearing.tsx'
import { TrackSection } from './track-section.tsx'

/** Asked as soon as one goes there. */
export const opensWith = [listHearings]

/** The hearings of the case, each with how its date came about. */
export function CalendarTab() {
  const { caseId } = useCase()
  const read = useRead(listHearings, { params: { caseId } })
  return (
    <Loaded read={read} what="the hearings">
      {({ hearings, abilities }) => (
        <>
          <Section title="Hearings">
            <DataTable
              caption="Hearings"
              hidesCaption
              columns={columns(caseId)}
              rows={hearings}
              rowKey={(hearing) => hearing.id}
              empty="No hearing is set."
            />
          </Section>
          <TrackSection caseId={caseId} />
          {abilities.includes('set') && <SetHearing caseId={caseId} />}
        </>
      )}
    </Loaded>
  )
}

function columns(caseId: string): readonly Column<CalendarHearing>[] {
  return [
    { id: 'day', header: 'Day', isRowHeader: true, cell: (hearing) => <Day day={hearing.day} weekday /> },
    { id: 'time', header: 'Time', cell: (hearing) => timeText(hearing) },
    { id: 'kind', header: 'Hearing', cell: (hearing) => hearing.kindLabel },
    { id: 'room', header: 'Courtroom', cell: (hearing) => hearing.room },
    {
      id: 'status',
      header: 'What became of it',
      cell: (hearing) => <HearingState hearing={hearing} />,
    },
    { id: 'entered', header: 'How the date came about', cell: (hearing) => <Entered hearing={hearing} /> },
    {
      id: 'act',
      header: <span className="usa-sr-only">Actions</span>,
      cell: (hearing) =>
        hearing.abilities.includes('vacate') ? (
          <div className="button-row">
            {hearing.abilities.includes('move') ? (
              <MoveButton hearing={{ ...hearing, caseId, hearingId: hearing.id }} />
            ) : (
              <Link to="/hearings" search={{ on: hearing.day, hearing: hearing.id }} className="usa-link">
                Enter what became of the {hearing.kindLabel.toLowerCase()} of {dayText(hearing.day)}
              </Link>
            )}
            <VacateHearing caseId={caseId} hearing={hearing} />
          </div>
        ) : null,
    },
  ]
}

function timeText({ time, minutes, entered }: CalendarHearing): string {
  // The sources of imports name a day without an hour.
  if (entered === 'import' && time === '00:00') return '–'
  return minutes === null ? timeOfDay(time) : `${timeOfDay(time)}, ${minutes}\u00a0min`
}

function Entered({ hearing }: { readonly hearing: CalendarHearing }) {
  const how =
    hearing.entered === 'by-hand' ? <StatusTag tone="waiting">{hearing.enteredLabel}</StatusTag> : hearing.enteredLabel
  return (
    <>
      {how}
      {hearing.despite !== null && <div className="quiet">Set all the same: {hearing.despite}</div>}
    </>
  )
}

function VacateHearing({ caseId, hearing }: { readonly caseId: string; readonly hearing: CalendarHearing }) {
  const draft = useDraft(`vacate:${hearing.id}`, { why: '' })
  const what = `${hearing.kindLabel.toLowerCase()} of ${dayText(hearing.day)}`
  return (
    <ActDialog
      caseId={caseId}
      kind="plain"
      button={`Vacate the ${what}`}
      verb="Vacate the hearing"
      title={`Vacate the ${what}?`}
      consequence={<p>It comes off the calendar; the reason stays in the record.</p>}
      destructive
      route={vacateHearing}
      input={() => ({ params: { caseId, hearingId: hearing.id }, body: draft.value, version: hearing.version })}
      onDone={draft.clear}
    >
      <TextareaField {...draft.field('why')} label="Why" rows={2} />
    </ActDialog>
  )
}
