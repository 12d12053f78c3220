import { WaiverKind, waiverKindWords } from '../../contract/plea.ts'
import { uuid } from '../app/uuid.ts'
import { changedAt, withoutAt } from '../cases/lists.ts'
import { ActionButton } from '../design/buttons.tsx'
import { Section } from '../design/section.tsx'
import { SelectField } from '../design/select-field.tsx'
import { TextField } from '../design/text-field.tsx'
import type { TypedProposal } from './proposal-draft.ts'
import { typeChoices } from './sentence-fields.tsx'

interface ClauseFieldsProps {
  readonly typed: TypedProposal
  readonly onChange: (change: Partial<TypedProposal>) => void
}

const waiverChoices = WaiverKind.options.map((value) => ({ value, label: waiverKindWords[value] }))

/** Conditions and waivers. */
export function ClauseFields({ typed, onChange }: ClauseFieldsProps) {
  const { conditions, waivers } = typed
  return (
    <Section title="Conditions and waivers">
      {conditions.map((condition, index) => (
        <div key={condition.id} className="side-by-side clause">
          <TextField
            name={`proposal.terms.conditions.${index}.text`}
            label={`Condition ${index + 1}`}
            value={condition.text}
            onChange={(text) => onChange({ conditions: changedAt(conditions, index, { ...condition, text }) })}
          />
          <SelectField
            name={`proposal.terms.conditions.${index}.type`}
            label={`Type of condition ${index + 1}`}
            choices={typeChoices}
            value={condition.type}
            onChange={(type) => onChange({ conditions: changedAt(conditions, index, { ...condition, type }) })}
          />
          <ActionButton kind="plain" onClick={() => onChange({ conditions: withoutAt(conditions, index) })}>
            Remove condition {index + 1}
          </ActionButton>
        </div>
      ))}
      {waivers.map((waiver, index) => (
        <div key={waiver.id} className="side-by-side">
          <SelectField
            name={`proposal.terms.waivers.${index}.kind`}
            label={`Waiver ${index + 1}`}
            choices={waiverChoices}
            value={waiver.kind}
            onChange={(kind) => onChange({ waivers: changedAt(waivers, index, { ...waiver, kind }) })}
          />
          <TextField
            name={`proposal.terms.waivers.${index}.text`}
            label={`Words of waiver ${index + 1}`}
            optional
            value={waiver.text}
            onChange={(text) => onChange({ waivers: changedAt(waivers, index, { ...waiver, text }) })}
          />
          <ActionButton kind="plain" onClick={() => onChange({ waivers: withoutAt(waivers, index) })}>
            Remove waiver {index + 1}
          </ActionButton>
        </div>
      ))}
      <div className="button-row">
        <ActionButton
          kind="plain"
          onClick={() => onChange({ conditions: [...conditions, { id: uuid(), text: '', type: '' }] })}
        >
          Add a condition
        </ActionButton>
        <ActionButton
          kind="plain"
          onClick={() => onChange({ waivers: [...waivers, { id: uuid(), kind: '', text: '' }] })}
        >
          Add a waiver
        </ActionButton>
      </div>
    </Section>
  )
}
