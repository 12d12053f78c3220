import { PromiseDue, promiseDueWords, type PartiesAgreement } from '../../contract/agreement.ts'
import { ActionButton } from '../design/buttons.tsx'
import { DateField } from '../design/date-field.tsx'
import { Section } from '../design/section.tsx'
import { SelectField } from '../design/select-field.tsx'
import { TextareaField } from '../design/textarea-field.tsx'
import { changedAt, withoutAt } from '../cases/lists.ts'
import { typeChoices } from '../plea/sentence-fields.tsx'
import { newPromise, type TypedPromise } from './agreement-draft.ts'

const dueChoices = PromiseDue.options.map((value) => ({ value, label: promiseDueWords[value] }))

interface PromiseListProps {
  readonly promises: readonly TypedPromise[]
  readonly offices: PartiesAgreement['offices']
  readonly onChange: (next: readonly TypedPromise[]) => void
}

/** Every promise by itself: what, how far it binds, which office owes it, and by when. */
export function PromiseFields({ promises, offices, onChange }: PromiseListProps) {
  return (
    <Section title="Promises">
      <p className="quiet">
        A promise that induced the plea has to be kept, by the office and not only by whoever made it. Those that the
        terms imply are here; add what else was promised.
      </p>
      {promises.map((promise, index) => (
        <OnePromise
          key={promise.id}
          index={index}
          promise={promise}
          offices={offices}
          onChange={(next) => onChange(changedAt(promises, index, next))}
          onRemove={() => onChange(withoutAt(promises, index))}
        />
      ))}
      <ActionButton onClick={() => onChange([...promises, newPromise()])}>Add a promise</ActionButton>
    </Section>
  )
}

interface OnePromiseProps {
  readonly index: number
  readonly promise: TypedPromise
  readonly offices: PartiesAgreement['offices']
  readonly onChange: (next: TypedPromise) => void
  readonly onRemove: () => void
}

function OnePromise({ index, promise, offices, onChange, onRemove }: OnePromiseProps) {
  const n = index + 1
  const at = `promises.${index}`
  const officeChoices = offices.map(({ id, name }) => ({ value: id, label: name }))
  return (
    <fieldset className="part">
      <legend>Promise {n}</legend>
      <TextareaField
        name={`${at}.text`}
        label={`What promise ${n} is`}
        rows={2}
        value={promise.text}
        onChange={(text) => onChange({ ...promise, text })}
      />
      <div className="side-by-side">
        <SelectField
          name={`${at}.type`}
          label={`Type of promise ${n}`}
          placeholder="– Not decided –"
          choices={typeChoices}
          value={promise.type}
          onChange={(type) => onChange({ ...promise, type })}
        />
        <SelectField
          name={`${at}.owner`}
          label={`Office that owes promise ${n}`}
          choices={officeChoices}
          value={offices.find(({ id }) => id === promise.owner)?.id ?? ''}
          onChange={(owner) => onChange({ ...promise, owner })}
        />
        <SelectField
          name={`${at}.due`}
          label={`When promise ${n} is due`}
          choices={dueChoices}
          value={promise.due}
          onChange={(due) => onChange({ ...promise, due })}
        />
        {promise.due === 'on-a-day' && (
          <DateField
            name={`${at}.dueOn`}
            label={`Day of promise ${n}`}
            value={promise.dueOn}
            onChange={(dueOn) => onChange({ ...promise, dueOn })}
          />
        )}
        <ActionButton kind="plain" onClick={onRemove}>
          Remove promise {n}
        </ActionButton>
      </div>
    </fieldset>
  )
}
