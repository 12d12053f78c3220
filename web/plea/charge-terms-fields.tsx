import type { ChargeAsStood, OfferForm } from '../../contract/plea.ts'
import { chargeActionWords, offenseClassWords, pleaKindWords } from '../../src/vocabulary/code-lists.ts'
import { uuid } from '../app/uuid.ts'
import { changedAt, withoutAt } from '../cases/lists.ts'
import { ActionButton } from '../design/buttons.tsx'
import { Section } from '../design/section.tsx'
import { SelectField } from '../design/select-field.tsx'
import { OffenseField } from './offense-field.tsx'
import { placeOfCharge, startingPlea, type TypedCharge, type TypedProposal } from './proposal-draft.ts'

interface ChargeTermsFieldsProps {
  readonly form: OfferForm
  readonly typed: TypedProposal
  readonly onChange: (change: Partial<TypedProposal>) => void
}

const actions = (['plead', 'plead-to-lesser', 'dismiss'] as const).map((value) => ({
  value,
  label: chargeActionWords[value],
}))

/** What is done with each charge, and which offenses are not charged. */
export function ChargeTermsFields({ form, typed, onChange }: ChargeTermsFieldsProps) {
  const named = typed.charges.filter((charge) => charge.action !== '').length
  return (
    <Section title="Charges">
      {typed.charges.map((charge, index) => (
        <ChargeFields
          key={charge.chargeId}
          charge={charge}
          as={form.charges.find((one) => one.chargeId === charge.chargeId)}
          at={`proposal.terms.charges.${placeOfCharge(typed, charge.chargeId)}`}
          form={form}
          onChange={(next) => onChange({ charges: changedAt(typed.charges, index, next) })}
        />
      ))}
      {typed.uncharged.map((term, index) => (
        <div key={term.id} className="side-by-side">
          <OffenseField
            name={`proposal.terms.charges.${named + index}.offense`}
            label={`Offense ${index + 1} that is not charged`}
            offenses={form.offenses}
            value={term.offense}
            onChange={(offense) => onChange({ uncharged: changedAt(typed.uncharged, index, { ...term, offense }) })}
          />
          <ActionButton kind="plain" onClick={() => onChange({ uncharged: withoutAt(typed.uncharged, index) })}>
            Remove offense {index + 1}
          </ActionButton>
        </div>
      ))}
      <ActionButton
        kind="plain"
        onClick={() => onChange({ uncharged: [...typed.uncharged, { id: uuid(), offense: null }] })}
      >
        Add an offense that will not be charged
      </ActionButton>
    </Section>
  )
}

interface ChargeFieldsProps {
  readonly charge: TypedCharge
  readonly as: ChargeAsStood | undefined
  readonly at: string
  readonly form: OfferForm
  readonly onChange: (next: TypedCharge) => void
}

function ChargeFields({ charge, as, at, form, onChange }: ChargeFieldsProps) {
  const n = as?.count ?? 0
  const pleads = charge.action === 'plead' || charge.action === 'plead-to-lesser'
  const kinds = form.pleaKinds.map(({ kind }) => ({ value: kind, label: pleaKindWords[kind] }))
  return (
    <fieldset className="part">
      <legend>
        Count {n}: {as?.offense.title}
      </legend>
      {as && (
        <p className="quiet">
          {as.offense.statute} · {offenseClassWords[as.offense.class]}
        </p>
      )}
      <div className="side-by-side">
        <SelectField
          name={`${at}.action`}
          label={`What is done with count ${n}`}
          placeholder="The offer does not name it"
          choices={actions}
          value={charge.action}
          onChange={(action) =>
            onChange({
              ...charge,
              action,
              pleaKind: charge.pleaKind === '' ? startingPlea(form) : charge.pleaKind,
            })
          }
        />
        {pleads && (
          <SelectField
            name={`${at}.pleaKind`}
            label={`Plea to count ${n}`}
            choices={kinds}
            value={charge.pleaKind}
            onChange={(pleaKind) => onChange({ ...charge, pleaKind })}
          />
        )}
        {charge.action === 'plead-to-lesser' && (
          <OffenseField
            name={`${at}.lesser`}
            label={`Lesser offense in place of count ${n}`}
            offenses={form.offenses}
            {...(as ? { reducedFrom: as.offense.code } : {})}
            value={charge.lesser}
            onChange={(lesser) => onChange({ ...charge, lesser })}
          />
        )}
      </div>
    </fieldset>
  )
}
