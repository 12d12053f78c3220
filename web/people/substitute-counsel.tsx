import { substituteCounsel, type RelationLine } from '../../contract/people.ts'
import { useDraft } from '../app/use-draft.ts'
import { ActDialog } from '../cases/act-dialog.tsx'
import { SelectField } from '../design/select-field.tsx'
import { TextField } from '../design/text-field.tsx'
import { PersonField } from './person-field.tsx'

interface SubstituteCounselProps {
  readonly caseId: string
  /** Counsel of record now. */
  readonly counsel: readonly RelationLine[]
}

/** Replaces counsel of record; the defense file passes on. */
export function SubstituteCounsel({ caseId, counsel }: SubstituteCounselProps) {
  const only = counsel.length === 1 ? (counsel[0]?.principalId ?? '') : ''
  const draft = useDraft(`substitute:${caseId}`, { outgoing: '', incoming: '', why: '' })
  const { outgoing, incoming, why } = draft.value
  return (
    <ActDialog
      caseId={caseId}
      verb="Substitute counsel"
      title="Substitute counsel?"
      consequence={
        <p>
          Outgoing counsel loses access at once; the defense file passes to incoming counsel after a conflict check.
        </p>
      }
      destructive
      route={substituteCounsel}
      input={() => ({
        params: { caseId },
        body: { outgoing: outgoing === '' ? only : outgoing, incoming, why },
      })}
      onDone={draft.clear}
    >
      <SelectField
        {...draft.field('outgoing')}
        label="Outgoing counsel"
        value={outgoing === '' ? only : outgoing}
        choices={counsel.map(({ principalId, name }) => ({ value: principalId, label: name }))}
      />
      <PersonField {...draft.field('incoming')} label="Incoming counsel" caseId={caseId} purpose="defense" />
      <TextField {...draft.field('why')} label="Why" />
    </ActDialog>
  )
}
