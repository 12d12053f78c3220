import { markPromiseBreached, markPromiseKept, type LedgerPromise } from '../../contract/agreement.ts'
import { useDraft } from '../app/use-draft.ts'
import { ActDialog } from '../cases/act-dialog.tsx'
import { ButtonRow } from '../design/buttons.tsx'
import { TextareaField } from '../design/textarea-field.tsx'

interface MarkPromiseProps {
  readonly caseId: string
  readonly promise: LedgerPromise
}

/** Says that a promise was kept or broken; what was said before may be said otherwise. */
export function MarkPromise({ caseId, promise }: MarkPromiseProps) {
  return (
    <ButtonRow>
      {promise.state !== 'kept' && <MarkAs caseId={caseId} promise={promise} state="kept" />}
      {promise.state !== 'breached' && <MarkAs caseId={caseId} promise={promise} state="breached" />}
    </ButtonRow>
  )
}

const marking = {
  kept: {
    verb: 'Record as kept',
    question: 'Was the promise kept?',
    label: 'Note',
    route: markPromiseKept,
  },
  breached: {
    verb: 'Record as broken',
    question: 'Was the promise broken?',
    label: 'What was not done',
    route: markPromiseBreached,
  },
} as const

function MarkAs({ caseId, promise, state }: MarkPromiseProps & { readonly state: 'kept' | 'breached' }) {
  const draft = useDraft(`promise:${promise.id}:${state}`, { note: '' })
  const { verb, question, label, route } = marking[state]
  return (
    <ActDialog
      caseId={caseId}
      kind="plain"
      verb={verb}
      button={
        <>
          {verb}
          <span className="usa-sr-only">{promise.text}</span>
        </>
      }
      title={question}
      consequence={
        <>
          <p className="prose">{promise.text}</p>
          <p className="quiet">It is the promise of {promise.owner.name}, whoever made it.</p>
        </>
      }
      destructive={state === 'breached'}
      route={route}
      input={() => ({ params: { caseId, promiseId: promise.id }, body: draft.value, version: promise.version })}
      onDone={draft.clear}
    >
      <TextareaField {...draft.field('note')} label={label} rows={2} optional={state === 'kept'} />
    </ActDialog>
  )
}
