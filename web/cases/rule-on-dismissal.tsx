import { ruleOnDismissal, type DismissalMotion } from '../../contract/dismissal.ts'
import { useDraft } from '../app/use-draft.ts'
import { RadioField } from '../design/radio-field.tsx'
import { TextareaField } from '../design/textarea-field.tsx'
import { ActDialog } from './act-dialog.tsx'
import { asTyped } from './as-typed.ts'

const empty: { ruling: 'granted' | 'denied' | ''; reasons: string } = { ruling: '', reasons: '' }

/** The judge grants or denies leave to dismiss. */
export function RuleOnDismissal({ caseId, motion }: { readonly caseId: string; readonly motion: DismissalMotion }) {
  const draft = useDraft(`rule-on-dismissal:${motion.id}`, empty)
  const what = motion.scope === 'whole' ? 'the case ends and its hearings are vacated' : 'the counts are dismissed'
  return (
    <ActDialog
      caseId={caseId}
      verb="Rule on the motion"
      title="Rule on the motion to dismiss"
      consequence={
        <p>The order is signed in your name and docketed. With leave, {what}; without it, every count stands.</p>
      }
      route={asTyped(ruleOnDismissal)}
      input={() => ({ params: { caseId, motionId: motion.id }, body: draft.value, version: motion.version })}
      onDone={draft.clear}
    >
      <RadioField
        {...draft.field('ruling')}
        label="Leave of court"
        inline
        choices={[
          { value: 'granted', label: 'Granted' },
          { value: 'denied', label: 'Denied' },
        ]}
      />
      <TextareaField {...draft.field('reasons')} label="Reasons" rows={3} />
    </ActDialog>
  )
}
