import { approveDraft, previewGates, type OfferDraftView } from '../../contract/plea.ts'
import { ApproverRank, approverRankWords } from '../../src/vocabulary/code-lists.ts'
import { useDraft } from '../app/use-draft.ts'
import { useRead } from '../app/use-read.ts'
import { ActDialog } from '../cases/act-dialog.tsx'
import { SelectField } from '../design/select-field.tsx'
import { TextareaField } from '../design/textarea-field.tsx'
import { standingGates } from './standing-gates.ts'

interface ApproveDraftProps {
  readonly caseId: string
  readonly draft: OfferDraftView
}

const ranks = ApproverRank.options.map((value) => ({ value, label: approverRankWords[value] }))

/** Approves the revision; a supervisor who lets it run out soon says why, and one who approves as more than that says so. */
export function ApproveDraft({ caseId, draft }: ApproveDraftProps) {
  const gates = useRead(previewGates, { params: { caseId, draftId: draft.id } })
  const asked = gates.state === 'ready' ? gates.data.rank : 'supervisor'
  const runsOutSoon = gates.state === 'ready' && standingGates(gates.data).some(({ gate }) => gate === 'minimum-days')
  const typed = useDraft<{ shortExpiryReason: string; rank: ApproverRank | '' }>(
    `approve-draft:${draft.id}:${draft.revision}`,
    { shortExpiryReason: '', rank: 'supervisor' },
  )
  return (
    <ActDialog
      caseId={caseId}
      kind="main"
      verb="Approve the revision"
      title={`Approve revision ${draft.revision}?`}
      consequence={<p>The approval is for this revision; any change makes it void.</p>}
      route={approveDraft}
      input={() => ({
        params: { caseId, draftId: draft.id },
        version: draft.version,
        body: {
          revision: draft.revision,
          shortExpiryReason: typed.value.shortExpiryReason,
          rank: typed.value.rank === '' ? 'supervisor' : typed.value.rank,
        },
      })}
      onDone={typed.clear}
    >
      {asked !== 'supervisor' && (
        <SelectField
          {...typed.field('rank')}
          label="You approve as"
          hint={`The rules ask for ${approverRankWords[asked].toLowerCase()}. What you state stands under your name.`}
          choices={ranks}
        />
      )}
      {runsOutSoon && (
        <TextareaField
          {...typed.field('shortExpiryReason')}
          label="It runs out too soon: why it cannot stay open longer"
          hint="Without a reason the offer cannot be extended with this last day."
          rows={2}
          optional
        />
      )}
    </ActDialog>
  )
}
