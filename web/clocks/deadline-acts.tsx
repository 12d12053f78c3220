import { settleDeadline, type DeadlineLine } from '../../contract/deadlines.ts'
import { useDraft } from '../app/use-draft.ts'
import { ActDialog } from '../cases/act-dialog.tsx'
import { asTyped } from '../cases/as-typed.ts'
import { DateField } from '../design/date-field.tsx'
import { SelectField } from '../design/select-field.tsx'
import { TextareaField } from '../design/textarea-field.tsx'

interface SettleDraft {
  readonly as: 'met' | 'excused' | 'moot' | 'open' | ''
  readonly on: string
  readonly by: 'court' | 'other-side' | ''
  readonly why: string
}

const empty: SettleDraft = { as: '', on: '', by: '', why: '' }

const words: Record<
  DeadlineLine['abilities'][number],
  { readonly value: Exclude<SettleDraft['as'], ''>; readonly label: string }
> = {
  meet: { value: 'met', label: 'It was met' },
  excuse: { value: 'excused', label: 'It is excused' },
  'let-fall': { value: 'moot', label: 'It is moot' },
  reopen: { value: 'open', label: 'It is open after all' },
}

const excusers = [
  { value: 'court', label: 'The court' },
  { value: 'other-side', label: 'The other side' },
] as const

/** What may be said of a deadline: met, excused by whom, moot and why, or open after all. */
export function DeadlineActs({ caseId, line }: { readonly caseId: string; readonly line: DeadlineLine }) {
  const draft = useDraft(`deadline:${line.id}`, empty)
  if (line.abilities.length === 0) return null
  const { as, on, by, why } = draft.value
  return (
    <ActDialog
      caseId={caseId}
      kind="plain"
      verb="Save"
      button={`Settle: ${line.title}`}
      title={`What became of it: ${line.title}?`}
      consequence={<p>What you say stands in the record with your name. It can be opened again with a reason.</p>}
      route={asTyped(settleDeadline)}
      input={() => ({
        params: { caseId, deadlineId: line.id },
        version: line.version,
        body: { as, why, ...(as === 'met' ? { on } : {}), ...(as === 'excused' ? { by } : {}) },
      })}
      onDone={draft.clear}
    >
      <SelectField {...draft.field('as')} label="What became of it" choices={line.abilities.map((one) => words[one])} />
      {as === 'met' && <DateField {...draft.field('on')} label="On which day" />}
      {as === 'excused' && <SelectField {...draft.field('by')} label="Who excuses it" choices={excusers} />}
      <TextareaField {...draft.field('why')} label={as === 'met' ? 'How' : 'Why'} rows={2} optional={as === 'met'} />
    </ActDialog>
  )
}
