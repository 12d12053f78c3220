import { excludeTime, type CaseClocks, type ExclusionChoice } from '../../contract/clocks.ts'
import { useDraft } from '../app/use-draft.ts'
import { ActDialog } from '../cases/act-dialog.tsx'
import { asTyped } from '../cases/as-typed.ts'
import { CheckboxGroupField } from '../design/checkbox-group-field.tsx'
import { DateField } from '../design/date-field.tsx'
import { SelectField } from '../design/select-field.tsx'
import { TextareaField } from '../design/textarea-field.tsx'
import { TextField } from '../design/text-field.tsx'
import { SourceLine } from '../law/source-line.tsx'

/** What is typed of time to be excluded; `choice` names a clock and an exclusion of it. */
export interface ExclusionDraft {
  readonly choice: string
  readonly from: string
  readonly to: string
  readonly findings: string
  readonly factors: readonly string[]
  readonly note: string
}

const empty: ExclusionDraft = { choice: '', from: '', to: '', findings: '', factors: [], note: '' }

const keyOf = ({ rule, exclusion }: Pick<ExclusionChoice, 'rule' | 'exclusion'>): string => `${rule} ${exclusion}`

/** What is sent of it beside the clock and the exclusion. */
export function exclusionBody({ from, to, findings, factors, note }: ExclusionDraft) {
  return { from, to: to === '' ? null : to, findings: findings === '' ? null : findings, factors, note }
}

/** The court enters what it found, a party what it asserts: whoever asks is told which it is. */
export function ExcludeTime({ caseId, view }: { readonly caseId: string; readonly view: CaseClocks }) {
  const draft = useDraft(`exclude:${caseId}`, empty)
  const chosen = view.choices.exclusions.find((one) => keyOf(one) === draft.value.choice)
  return (
    <ActDialog
      caseId={caseId}
      kind="plain"
      verb="Exclude the time"
      button="Exclude time"
      title="Exclude time from the clocks?"
      consequence={
        <p>
          Entered by the chambers or the clerk it is what the court found. Entered by a party it is asserted: it counts
          only where the clock says so, until the court rules on it.
        </p>
      }
      route={asTyped(excludeTime)}
      input={() => ({
        params: { caseId },
        body: { rule: chosen?.rule ?? '', exclusion: chosen?.exclusion ?? '', ...exclusionBody(draft.value) },
      })}
      onDone={draft.clear}
    >
      <ExclusionFields value={draft.value} onChange={draft.set} choices={view.choices.exclusions} />
    </ActDialog>
  )
}

interface ExclusionFieldsProps {
  readonly value: ExclusionDraft
  readonly onChange: (value: ExclusionDraft) => void
  readonly choices: readonly ExclusionChoice[]
  /** The authority stays as it was entered. */
  readonly fixed?: boolean
}

/** Days, findings and factors, as the chosen authority asks for them. */
export function ExclusionFields({ value, onChange, choices, fixed = false }: ExclusionFieldsProps) {
  const chosen = choices.find((one) => keyOf(one) === value.choice)
  const bind = <K extends keyof ExclusionDraft>(name: K) => ({
    name,
    value: value[name],
    onChange: (next: ExclusionDraft[K]) => onChange({ ...value, [name]: next }),
  })
  return (
    <>
      {!fixed && (
        <SelectField
          {...bind('choice')}
          label="Under which authority"
          choices={choices.map((one) => ({ value: keyOf(one), label: `${one.title} (${one.source.text})` }))}
        />
      )}
      {chosen !== undefined && (
        <p className="quiet">
          {needs[chosen.needs]} <SourceLine citation={chosen.source} />
        </p>
      )}
      <div className="side-by-side">
        <DateField {...bind('from')} label="First day that is not counted" />
        <DateField {...bind('to')} label="Last day that is not counted" optional={chosen?.mayStayOpen ?? false} />
      </div>
      {chosen?.needs === 'findings' && (
        <>
          <CheckboxGroupField
            {...bind('factors')}
            label="Factors"
            choices={chosen.factors.map(({ code, text }) => ({ value: code, label: text }))}
          />
          <TextareaField
            {...bind('findings')}
            label="Findings"
            hint="Why, in this case. They stand in the court’s file."
            rows={4}
          />
        </>
      )}
      <TextField {...bind('note')} label="Note" hint="The parties read it." optional />
    </>
  )
}

const needs: Record<ExclusionChoice['needs'], string> = {
  nothing: 'The law excludes this time by itself.',
  order: 'The court must find it.',
  findings: 'It excludes nothing without findings of the court.',
}
