import {
  enterEvent,
  sideWords,
  strikeEvent,
  type CaseClocks,
  type CaseEventLine,
  type EventChoice,
} from '../../contract/clocks.ts'
import { useDraft } from '../app/use-draft.ts'
import { ActDialog } from '../cases/act-dialog.tsx'
import { asTyped } from '../cases/as-typed.ts'
import { DataTable, type Column } from '../design/data-table.tsx'
import { DateField } from '../design/date-field.tsx'
import { dayText } from '../design/day-text.ts'
import { Day } from '../design/day.tsx'
import { Section } from '../design/section.tsx'
import { SelectField } from '../design/select-field.tsx'
import { TextField } from '../design/text-field.tsx'
import { TextareaField } from '../design/textarea-field.tsx'

/** What happened in the case as the law's clocks see it, and what a person may enter besides. */
export function EventsSection({ caseId, view }: { readonly caseId: string; readonly view: CaseClocks }) {
  return (
    <Section
      title="Events that clocks and deadlines rest on"
      actions={view.abilities.includes('enter-event') && <EnterEvent caseId={caseId} choices={view.choices.events} />}
    >
      <DataTable
        caption="Events that clocks and deadlines rest on"
        hidesCaption
        columns={columns(caseId)}
        rows={view.events}
        rowKey={(event) => event.id}
        empty="Nothing that a clock looks at has happened yet. The filing of charges brings the first."
      />
    </Section>
  )
}

function columns(caseId: string): readonly Column<CaseEventLine>[] {
  return [
    { id: 'day', header: 'Day', cell: ({ day }) => <Day day={day} weekday /> },
    {
      id: 'what',
      header: 'Event',
      isRowHeader: true,
      cell: ({ words, note, until, struck }) => (
        <>
          {struck === null ? words : <s>{words}</s>}
          {until !== null && (
            <>
              {' '}
              (until <Day day={until} />)
            </>
          )}
          {note !== '' && <div className="quiet">{note}</div>}
          {struck !== null && <div className="quiet">Struck: {struck}</div>}
        </>
      ),
    },
    { id: 'by', header: 'By', cell: ({ by }) => (by === null ? '' : sideWords[by]) },
    { id: 'origin', header: 'Where it comes from', cell: ({ origin }) => origin },
    {
      id: 'act',
      header: <span className="usa-sr-only">Actions</span>,
      cell: (event) => event.abilities.includes('strike') && <StrikeEvent caseId={caseId} event={event} />,
    },
  ]
}

function StrikeEvent({ caseId, event }: { readonly caseId: string; readonly event: CaseEventLine }) {
  const draft = useDraft(`strike:${event.id}`, { why: '' })
  return (
    <ActDialog
      caseId={caseId}
      kind="plain"
      verb="Strike the entry"
      button={`Strike: ${event.words}, ${dayText(event.day)}`}
      title="Strike the entry?"
      consequence={<p>It stays in the record, struck through, and moves no clock and no deadline any more.</p>}
      destructive
      route={strikeEvent}
      input={() => ({ params: { caseId, eventId: event.id }, body: draft.value, version: event.version ?? 1 })}
      onDone={draft.clear}
    >
      <TextareaField {...draft.field('why')} label="Why it is not right" rows={2} />
    </ActDialog>
  )
}

interface EventDraft {
  readonly kind: string
  readonly day: string
  readonly by: 'prosecution' | 'defense' | 'court' | ''
  readonly about: string
  readonly until: string
  readonly days: string
  readonly served: string
  readonly note: string
}

const empty: EventDraft = { kind: '', day: '', by: '', about: '', until: '', days: '', served: '', note: '' }

const manners = [
  { value: 'electronic', label: 'Electronically' },
  { value: 'hand', label: 'By hand' },
  { value: 'office', label: 'Left at the office or dwelling' },
  { value: 'mail', label: 'By mail' },
  { value: 'left-with-clerk', label: 'Left with the clerk' },
  { value: 'other-consented', label: 'Another way that was consented to' },
] as const

function EnterEvent({ caseId, choices }: { readonly caseId: string; readonly choices: readonly EventChoice[] }) {
  const draft = useDraft(`event:${caseId}`, empty)
  const chosen = choices.find(({ kind }) => kind === draft.value.kind)
  return (
    <ActDialog
      caseId={caseId}
      kind="plain"
      verb="Enter the event"
      button="Enter an event"
      title="Enter an event?"
      consequence={<p>It lies in the court’s file. Clocks count it at once; deadlines follow.</p>}
      route={asTyped(enterEvent)}
      input={() => ({ params: { caseId }, body: bodyOf(draft.value, chosen) })}
      onDone={draft.clear}
    >
      <SelectField
        {...draft.field('kind')}
        label="What happened"
        choices={choices.map(({ kind, words }) => ({ value: kind, label: words }))}
      />
      <DateField {...draft.field('day')} label="On which day" />
      {chosen !== undefined && <Further chosen={chosen} draft={draft} />}
      <TextField
        {...draft.field('note')}
        label="What it is called"
        hint="For example: Motion to suppress. The parties read it."
        optional
      />
    </ActDialog>
  )
}

function Further({
  chosen,
  draft,
}: {
  readonly chosen: EventChoice
  readonly draft: ReturnType<typeof useDraft<EventDraft>>
}) {
  return (
    <>
      {chosen.concerns !== null && (
        <SelectField
          {...draft.field('about')}
          label="What it concerns"
          choices={chosen.concerns.map(({ about, words }) => ({ value: about, label: words }))}
        />
      )}
      {chosen.by.length > 1 && (
        <SelectField
          {...draft.field('by')}
          label="Whose step it was"
          hint="Your own side’s, where you leave it."
          choices={chosen.by.map((value) => ({ value, label: sideWords[value] }))}
          optional
        />
      )}
      {chosen.until !== null && (
        <DateField {...draft.field('until')} label="The day that it names" optional={chosen.until === 'may'} />
      )}
      {chosen.days && <TextField {...draft.field('days')} label="How many days it adds" size="small" />}
      {chosen.kind === 'motion-filed' && (
        <SelectField {...draft.field('served')} label="How it was served" choices={manners} optional />
      )}
    </>
  )
}

/** Only what the chosen kind asks for is sent. */
function bodyOf({ kind, day, by, about, until, days, served, note }: EventDraft, chosen: EventChoice | undefined) {
  return {
    kind,
    day,
    note,
    by: by === '' ? null : by,
    about: chosen?.concerns === null || about === '' ? null : about,
    until: chosen?.until === null || until === '' ? null : until,
    days: chosen?.days === true && days !== '' ? Number(days) : null,
    served: kind !== 'motion-filed' || served === '' ? null : served,
  }
}
