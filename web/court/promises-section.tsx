import {
  markPromiseBreached,
  markPromiseKept,
  promiseDueWords,
  promiseStateWords,
  type LedgerPromise,
} from '../../contract/agreement.ts'
import { useDraft } from '../app/use-draft.ts'
import { ActDialog } from '../cases/act-dialog.tsx'
import { DataTable, type Column } from '../design/data-table.tsx'
import { Day } from '../design/day.tsx'
import { Section } from '../design/section.tsx'
import { StatusTag, type Tone } from '../design/status-tag.tsx'
import { TextareaField } from '../design/textarea-field.tsx'
import { TimeText } from '../design/time-text.tsx'
import { TypeMark } from '../plea/terms-view.tsx'

interface PromisesSectionProps {
  readonly caseId: string
  readonly promises: readonly LedgerPromise[]
}

/** Who owes what by the agreement, by when, and what became of it. */
export function PromisesSection({ caseId, promises }: PromisesSectionProps) {
  return (
    <Section title="Promises">
      <DataTable
        caption="Promises"
        hidesCaption
        columns={columns(caseId)}
        rows={promises}
        rowKey={({ id }) => id}
        empty="No promise of a tendered agreement is recorded."
      />
    </Section>
  )
}

const tones: Record<LedgerPromise['state'], Tone> = { due: 'waiting', kept: 'good', breached: 'alert' }

function columns(caseId: string): readonly Column<LedgerPromise>[] {
  return [
    {
      id: 'promise',
      header: 'Promise',
      isRowHeader: true,
      cell: ({ text, type }) => (
        <>
          {text} <TypeMark type={type} />
        </>
      ),
    },
    { id: 'owner', header: 'Owed by', cell: ({ owner }) => owner.name },
    { id: 'due', header: 'Due', cell: (promise) => <Due promise={promise} /> },
    { id: 'state', header: 'State', cell: (promise) => <State promise={promise} /> },
    {
      id: 'act',
      header: <span className="usa-sr-only">Actions</span>,
      cell: (promise) => (promise.abilities.includes('mark') ? <Mark caseId={caseId} promise={promise} /> : null),
    },
  ]
}

function Due({ promise }: { readonly promise: LedgerPromise }) {
  if (promise.dueOn !== null) return <Day day={promise.dueOn} weekday />
  return promiseDueWords[promise.due]
}

function State({ promise }: { readonly promise: LedgerPromise }) {
  return (
    <>
      <StatusTag tone={promise.overdue ? 'alert' : tones[promise.state]}>
        {promise.overdue ? 'Overdue' : promiseStateWords[promise.state]}
      </StatusTag>
      {promise.markedAt !== null && (
        <div className="quiet">
          {promise.markedBy}, <TimeText at={promise.markedAt} />
        </div>
      )}
      {promise.note !== '' && <div className="prose">{promise.note}</div>}
    </>
  )
}

function Mark({ caseId, promise }: { readonly caseId: string; readonly promise: LedgerPromise }) {
  return (
    <>
      {promise.state !== 'kept' && <MarkAs caseId={caseId} promise={promise} state="kept" />}
      {promise.state !== 'breached' && <MarkAs caseId={caseId} promise={promise} state="breached" />}
    </>
  )
}

interface MarkAsProps {
  readonly caseId: string
  readonly promise: LedgerPromise
  readonly state: 'kept' | 'breached'
}

const marking = {
  kept: {
    verb: 'Record it as kept',
    button: 'Kept',
    question: 'Was the promise kept?',
    label: 'Note',
    route: markPromiseKept,
  },
  breached: {
    verb: 'Record it as broken',
    button: 'Broken',
    question: 'Was the promise broken?',
    label: 'What was not done',
    route: markPromiseBreached,
  },
} as const

function MarkAs({ caseId, promise, state }: MarkAsProps) {
  const draft = useDraft(`promise:${promise.id}:${state}`, { note: '' })
  const { verb, button, question, label, route } = marking[state]
  return (
    <ActDialog
      caseId={caseId}
      kind="plain"
      verb={verb}
      button={`${button}: ${promise.text.slice(0, 40)}`}
      title={question}
      consequence={<p className="prose">{promise.text}</p>}
      destructive={state === 'breached'}
      route={route}
      input={() => ({
        params: { caseId, promiseId: promise.id },
        body: draft.value,
        version: promise.version,
      })}
      onDone={draft.clear}
    >
      <TextareaField {...draft.field('note')} label={label} rows={2} optional={state === 'kept'} />
    </ActDialog>
  )
}
