import { linkDefendant } from '../../contract/people.ts'
import { useDraft } from '../app/use-draft.ts'
import { ActDialog } from '../cases/act-dialog.tsx'
import { TextField } from '../design/text-field.tsx'

/** Lets the defendant's own account reach the case. */
export function LinkDefendant({ caseId }: { readonly caseId: string }) {
  const draft = useDraft(`link-defendant:${caseId}`, { signInName: '' })
  return (
    <ActDialog
      caseId={caseId}
      verb="Link the defendant’s account"
      title="Link the defendant’s account"
      consequence={
        <p>
          Make sure that the account is the defendant’s: its holder will read the court’s file and whatever counsel
          shares.
        </p>
      }
      route={linkDefendant}
      input={() => ({ params: { caseId }, body: draft.value })}
      onDone={draft.clear}
    >
      <TextField {...draft.field('signInName')} label="Sign-in name of the account" />
    </ActDialog>
  )
}
