import type { TenderedAgreement } from '../../contract/agreement.ts'
import { acceptAgreement, deferAgreement, rejectAgreement } from '../../contract/hearing.ts'
import { useDraft } from '../app/use-draft.ts'
import { ActDialog } from '../cases/act-dialog.tsx'
import { asTyped } from '../cases/as-typed.ts'
import { DateField } from '../design/date-field.tsx'
import { TextareaField } from '../design/textarea-field.tsx'

interface RulingProps {
  readonly caseId: string
  readonly agreement: TenderedAgreement
}

/** The court accepts the agreement. */
export function AcceptAgreement({ caseId, agreement }: RulingProps) {
  const draft = useDraft(`accept-agreement:${agreement.id}`, { reasons: '' })
  return (
    <ActDialog
      caseId={caseId}
      kind="main"
      verb="Accept the agreement"
      title="Accept the agreement?"
      consequence={<p>Its charges and agreed sentences go into the judgment. A ruling is made once.</p>}
      route={acceptAgreement}
      input={() => ({ params: { caseId }, body: draft.value, version: agreement.version })}
      onDone={draft.clear}
    >
      <TextareaField {...draft.field('reasons')} label="Reasons" rows={3} optional />
    </ActDialog>
  )
}

/** The court rejects the agreement. */
export function RejectAgreement({ caseId, agreement }: RulingProps) {
  const draft = useDraft(`reject-agreement:${agreement.id}`, { reasons: '' })
  return (
    <ActDialog
      caseId={caseId}
      verb="Reject the agreement"
      title="Reject the agreement?"
      consequence={
        <p>
          The defendant is then advised, here, and keeps or withdraws the plea. Until that is recorded nothing else
          moves. A ruling is made once.
        </p>
      }
      destructive
      route={rejectAgreement}
      input={() => ({ params: { caseId }, body: draft.value, version: agreement.version })}
      onDone={draft.clear}
    >
      <TextareaField {...draft.field('reasons')} label="Reasons" rows={3} />
    </ActDialog>
  )
}

/** The court defers its decision. */
export function DeferAgreement({ caseId, agreement }: RulingProps) {
  const draft = useDraft(`defer-agreement:${agreement.id}`, { until: '', reasons: '' })
  return (
    <ActDialog
      caseId={caseId}
      verb="Defer the decision"
      title="Defer the decision on the agreement?"
      consequence={<p>The hearing stays open and is taken up again. A plea that was accepted stays accepted.</p>}
      route={asTyped(deferAgreement)}
      input={() => ({
        params: { caseId },
        body: { ...draft.value, until: draft.value.until === '' ? null : draft.value.until },
        version: agreement.version,
      })}
      onDone={draft.clear}
    >
      <TextareaField {...draft.field('reasons')} label="What the court waits for" rows={2} />
      <DateField {...draft.field('until')} label="Until" optional />
    </ActDialog>
  )
}
