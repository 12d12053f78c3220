import {
  abandonAgreement,
  requestPleaHearing,
  shareAgreement,
  tenderAgreement,
  type Agreement,
} from '../../contract/agreement.ts'
import { useDraft } from '../app/use-draft.ts'
import { ActDialog } from '../cases/act-dialog.tsx'
import { TextareaField } from '../design/textarea-field.tsx'

interface ActProps {
  readonly caseId: string
  readonly agreement: Agreement
}

/** Counsel gives the present version to the defendant. */
export function ShareAgreement({ caseId, agreement }: ActProps) {
  const draft = useDraft(`share:${agreement.id}:${agreement.n}`, { note: '' })
  return (
    <ActDialog
      caseId={caseId}
      verb="Share with the defendant"
      title={`Share version ${agreement.n} with the defendant?`}
      consequence={
        <p>The defendant can read and sign it. The prosecution learns the day, and nothing of your words.</p>
      }
      route={shareAgreement}
      input={() => ({ params: { caseId }, body: draft.value, version: agreement.version })}
      onDone={draft.clear}
    >
      <TextareaField {...draft.field('note')} label="Your words to the defendant" rows={3} optional />
    </ActDialog>
  )
}

/** From here the court sees it. */
export function TenderAgreement({ caseId, agreement }: ActProps) {
  return (
    <ActDialog
      caseId={caseId}
      kind="main"
      verb="Tender the agreement"
      title="Tender the agreement to the court?"
      consequence={
        <p>
          From now the assigned chambers and the clerk see the agreement, its fact sheet and its promises; never what
          was offered before. It cannot be taken back.
        </p>
      }
      route={tenderAgreement}
      input={() => ({ params: { caseId }, version: agreement.version })}
    />
  )
}

export function AbandonAgreement({ caseId, agreement }: ActProps) {
  const draft = useDraft(`abandon:${agreement.id}`, { reason: '' })
  return (
    <ActDialog
      caseId={caseId}
      kind="plain"
      verb="Give up the agreement"
      title="Give up the agreement?"
      consequence={<p>It can no longer be signed or tendered. The court learns nothing of it.</p>}
      destructive
      route={abandonAgreement}
      input={() => ({ params: { caseId }, body: draft.value, version: agreement.version })}
      onDone={draft.clear}
    >
      <TextareaField {...draft.field('reason')} label="Why" hint="The other side reads it." rows={2} />
    </ActDialog>
  )
}

/** The one thing that the court may learn before a tender. */
export function RequestPleaHearing({ caseId }: { readonly caseId: string }) {
  return (
    <ActDialog
      caseId={caseId}
      verb="Request a plea hearing"
      title="Request a plea hearing?"
      consequence={
        <p>
          The court learns that a party asks for a plea hearing, and nothing else: no offer, no terms, not that you
          talk.
        </p>
      }
      route={requestPleaHearing}
      input={() => ({ params: { caseId } })}
    />
  )
}
