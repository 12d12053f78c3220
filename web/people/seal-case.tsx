import { listPersonChoices, sealCase, unsealCase } from '../../contract/people.ts'
import { useDraft } from '../app/use-draft.ts'
import { useRead } from '../app/use-read.ts'
import { ActDialog } from '../cases/act-dialog.tsx'
import { CheckboxGroupField } from '../design/checkbox-group-field.tsx'
import type { FieldProps } from '../design/field-frame.tsx'
import { Loaded } from '../design/loaded.tsx'
import { TextareaField } from '../design/textarea-field.tsx'

interface SealDraft {
  readonly order: string
  readonly named: readonly string[]
}

const empty: SealDraft = { order: '', named: [] }

/** Seals the case by order: only those named keep what they had. */
export function SealCase({ caseId }: { readonly caseId: string }) {
  const draft = useDraft(`seal:${caseId}`, empty)
  const { order, named } = draft.value
  return (
    <ActDialog
      caseId={caseId}
      verb="Seal the case"
      title="Seal the case?"
      consequence={
        <p>
          To everybody who is not named here there is at once no such case: in lists, search, files and figures. The
          assigned chambers stay in without being named. Only an order opens it again.
        </p>
      }
      destructive
      route={sealCase}
      input={() => ({ params: { caseId }, body: { order, named: [...named] } })}
      onDone={draft.clear}
    >
      <TextareaField {...draft.field('order')} label="The order and its ground" rows={3} />
      <NamedField {...draft.field('named')} caseId={caseId} />
    </ActDialog>
  )
}

interface NamedFieldProps extends Omit<FieldProps<readonly string[]>, 'label'> {
  readonly caseId: string
}

function NamedField({ caseId, ...field }: NamedFieldProps) {
  const read = useRead(listPersonChoices, { params: { caseId }, query: { for: 'seal' } })
  return (
    <Loaded read={read} what="the people of the case">
      {({ choices }) => (
        <CheckboxGroupField
          {...field}
          label="Named in the order"
          choices={choices.map(({ principalId, name, title, office }) => ({
            value: principalId,
            label: name,
            description: [title, office].filter((part) => part !== null && part !== '').join(', '),
          }))}
        />
      )}
    </Loaded>
  )
}

/** Opens a sealed case again. */
export function UnsealCase({ caseId }: { readonly caseId: string }) {
  const draft = useDraft(`unseal:${caseId}`, { order: '' })
  return (
    <ActDialog
      caseId={caseId}
      verb="Unseal the case"
      title="Unseal the case?"
      consequence={<p>Everybody who has a relation to the case sees again what it allows.</p>}
      destructive
      route={unsealCase}
      input={() => ({ params: { caseId }, body: draft.value })}
      onDone={draft.clear}
    >
      <TextareaField {...draft.field('order')} label="The order and its ground" rows={3} />
    </ActDialog>
  )
}
