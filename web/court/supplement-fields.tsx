import type { PartiesAgreement } from '../../contract/agreement.ts'
import type { FieldBinding } from '../app/use-draft.ts'
import { CheckboxGroupField } from '../design/checkbox-group-field.tsx'
import { RadioField } from '../design/radio-field.tsx'
import { Section } from '../design/section.tsx'
import { TextareaField } from '../design/textarea-field.tsx'
import type { TypedAgreement } from './agreement-draft.ts'

interface SupplementFieldsProps {
  readonly typed: TypedAgreement
  readonly field: <K extends keyof TypedAgreement>(name: K) => FieldBinding<K, TypedAgreement[K]>
  readonly namable: PartiesAgreement['namable']
}

/** The place that every agreement has. The questions are the same whether or not anything lies there. */
export function SupplementFields({ typed, field, namable }: SupplementFieldsProps) {
  return (
    <Section title="Sealed supplement">
      <p className="quiet">
        Every agreement has a sealed supplement with a number of its own. Whoever is not named in it cannot tell whether
        it says anything.
      </p>
      <RadioField
        {...field('supplement')}
        name="supplement.is"
        label="In this version"
        choices={[
          { value: 'kept', label: 'Leave it as it is', description: 'Also where there is nothing in it.' },
          { value: 'written', label: 'Write it', description: 'In place of what you can see there now.' },
          { value: 'empty', label: 'Take out what I can see in it' },
        ]}
      />
      {typed.supplement === 'written' && (
        <>
          <TextareaField
            {...field('supplementText')}
            name="supplement.text"
            label="What the supplement says"
            rows={5}
          />
          <CheckboxGroupField
            {...field('named')}
            name="supplement.named"
            label="Who may read it"
            hint="You may in any case, and the assigned chambers once the agreement is tendered."
            choices={namable.map(({ id, name, as }) => ({ value: id, label: name, description: as }))}
          />
        </>
      )}
    </Section>
  )
}
