import { moveToDismiss, type Dismissals, type DismissalScope, type Prejudice } from '../../contract/dismissal.ts'
import { DismissalGround, dismissalGroundWords } from '../../src/vocabulary/code-lists.ts'
import { useDraft } from '../app/use-draft.ts'
import { Because } from '../design/because.tsx'
import { CheckboxGroupField } from '../design/checkbox-group-field.tsx'
import { RadioField } from '../design/radio-field.tsx'
import { SelectField } from '../design/select-field.tsx'
import { TextareaField } from '../design/textarea-field.tsx'
import { ActDialog } from './act-dialog.tsx'
import { asTyped } from './as-typed.ts'

const grounds = DismissalGround.options.map((value) => ({ value, label: dismissalGroundWords[value] }))
const scopes: Record<DismissalScope, string> = { whole: 'The whole case', counts: 'Some counts; the others stay' }
const prejudices = [
  { value: 'without', label: 'Without prejudice', description: 'They may be charged again.' },
  { value: 'with', label: 'With prejudice', description: 'They cannot be charged again.' },
] as const

interface MotionDraft {
  readonly scope: DismissalScope
  readonly chargeIds: readonly string[]
  readonly prejudice: Prejudice | ''
  readonly ground: DismissalGround | ''
  readonly reason: string
}

const empty: MotionDraft = { scope: 'whole', chargeIds: [], prejudice: '', ground: '', reason: '' }

/** The prosecution moves to dismiss the case or counts of it. */
export function MoveToDismiss({ caseId, view }: { readonly caseId: string; readonly view: Dismissals }) {
  const draft = useDraft(`dismiss:${caseId}`, empty)
  const { scope, chargeIds } = draft.value
  return (
    <ActDialog
      caseId={caseId}
      kind="plain"
      verb="Move to dismiss"
      title="Move to dismiss?"
      consequence={<Leave view={view} scope={scope} />}
      destructive
      route={asTyped(moveToDismiss)}
      input={() => ({
        params: { caseId },
        body: { ...draft.value, chargeIds: scope === 'counts' ? chargeIds : [] },
      })}
      onDone={draft.clear}
    >
      <RadioField
        {...draft.field('scope')}
        label="What is to be dismissed"
        choices={view.scopes.map((value) => ({
          value,
          label: scopes[value],
          disabled: value === 'counts' && view.counts.length < 2,
        }))}
      />
      {scope === 'counts' && (
        <CheckboxGroupField
          {...draft.field('chargeIds')}
          label="Counts"
          choices={view.counts.map(({ chargeId, count, offense }) => ({
            value: chargeId,
            label: `Count ${count}: ${offense}`,
          }))}
        />
      )}
      <RadioField {...draft.field('prejudice')} label="Prejudice" choices={prejudices} />
      <SelectField {...draft.field('ground')} label="Ground" choices={grounds} />
      <TextareaField
        {...draft.field('reason')}
        label="Reason"
        hint="It stands on the public file. Say nothing of plea discussions."
        rows={3}
      />
    </ActDialog>
  )
}

/** What the law says of leave of court for what is chosen. */
function Leave({ view, scope }: { readonly view: Dismissals; readonly scope: DismissalScope }) {
  const rule = view.leave.find((one) => one.scope === scope)
  if (!rule) return null
  const { needed, because, sources, verified } = rule
  return (
    <p>
      <Because what="Leave of court" because={because} sources={sources.map((citation) => ({ citation, verified }))}>
        <strong>{needed ? 'Leave of court is needed.' : 'No leave of court is needed.'}</strong>
      </Because>{' '}
      {needed
        ? 'The motion goes on the docket and waits for the assigned judge; until then every count stands.'
        : 'The notice goes on the docket and the counts are dismissed at once. This cannot be undone.'}{' '}
      What the parties built on dismissed counts ends with them: open offers, and an agreement that is being signed.
    </p>
  )
}
