import { assignProsecutor } from '../../contract/cases.ts'
import { useDraft } from '../app/use-draft.ts'
import { PersonField } from '../people/person-field.tsx'
import { ActDialog } from './act-dialog.tsx'

/** Assigns a prosecutor to the case. */
export function AssignProsecutor({ caseId }: { readonly caseId: string }) {
  const draft = useDraft(`assign:${caseId}`, { personId: '' })
  return (
    <ActDialog
      caseId={caseId}
      verb="Assign a prosecutor"
      title="Assign a prosecutor"
      consequence={<p>The case appears in that prosecutor’s list at once.</p>}
      route={assignProsecutor}
      input={() => ({ params: { caseId }, body: draft.value })}
      onDone={draft.clear}
    >
      <PersonField {...draft.field('personId')} label="Prosecutor" caseId={caseId} purpose="prosecutor" />
    </ActDialog>
  )
}
