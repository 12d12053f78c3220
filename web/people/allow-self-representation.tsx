import { allowSelfRepresentation } from '../../contract/people.ts'
import { useDraft } from '../app/use-draft.ts'
import { ActDialog } from '../cases/act-dialog.tsx'
import { TextareaField } from '../design/textarea-field.tsx'
import { PersonField } from './person-field.tsx'

/** Records that the defendant represents himself, with the court's finding. */
export function AllowSelfRepresentation({ caseId }: { readonly caseId: string }) {
  const draft = useDraft(`self-representation:${caseId}`, { finding: '', standby: '' })
  const { finding, standby } = draft.value
  return (
    <ActDialog
      caseId={caseId}
      verb="Allow self-representation"
      title="Allow the defendant to represent himself?"
      consequence={<p>Counsel of record loses access; the defendant’s own account receives the defense file.</p>}
      destructive
      route={allowSelfRepresentation}
      input={() => ({ params: { caseId }, body: { finding, standby: standby === '' ? null : standby } })}
      onDone={draft.clear}
    >
      <TextareaField
        {...draft.field('finding')}
        label="The court’s finding"
        hint="That the waiver of counsel is knowing and voluntary, and on what it rests."
        rows={3}
      />
      <PersonField
        {...draft.field('standby')}
        label="Standby counsel"
        optional
        caseId={caseId}
        purpose="standby-counsel"
      />
    </ActDialog>
  )
}
