import { CustodyStatus, custodyStatusWords, Language, languageWords } from '../../src/vocabulary/code-lists.ts'
import { ActionButton, ButtonRow } from '../design/buttons.tsx'
import { CheckboxField } from '../design/checkbox-field.tsx'
import type { Choice } from '../design/choice.ts'
import { DateField } from '../design/date-field.tsx'
import { SelectField } from '../design/select-field.tsx'
import { TextField } from '../design/text-field.tsx'
import { AliasFields } from './alias-fields.tsx'
import { changedAt, withoutAt } from './lists.ts'
import { ProposedChargeFields } from './proposed-charge-fields.tsx'
import { emptyAlias, emptyCharge, type SuspectDraft } from './referral-draft.ts'

interface SuspectFieldsProps {
  readonly index: number
  readonly suspect: SuspectDraft
  readonly offenses: readonly Choice[]
  readonly onChange: (next: SuspectDraft) => void
  readonly onRemove?: () => void
}

const languages = Language.options.map((value) => ({ value, label: languageWords[value] }))
const custodies = CustodyStatus.options.map((value) => ({ value, label: custodyStatusWords[value] }))

/** One suspect: who, where he is now, and what he is said to have done. */
export function SuspectFields({ index, suspect, offenses, onChange, onRemove }: SuspectFieldsProps) {
  const at = `suspects.${index}`
  const bind = <K extends keyof SuspectDraft>(name: K) => ({
    name: `${at}.${name}`,
    value: suspect[name],
    onChange: (value: SuspectDraft[K]) => onChange({ ...suspect, [name]: value }),
  })
  const { custody, aliases, charges } = suspect
  const changeCustody = (changed: Partial<SuspectDraft['custody']>) =>
    onChange({ ...suspect, custody: { ...custody, ...changed } })

  return (
    <fieldset className="part">
      <legend>Suspect {index + 1}</legend>
      <div className="side-by-side">
        <TextField {...bind('givenName')} label="Given name" />
        <TextField {...bind('familyName')} label="Family name" />
        <DateField {...bind('birthDate')} label="Date of birth" past optional />
      </div>
      {aliases.map((alias, n) => (
        <AliasFields
          // oxlint-disable-next-line react/no-array-index-key -- an alias is its place in the list
          key={n}
          at={`${at}.aliases.${n}`}
          alias={alias}
          onChange={(next) => onChange({ ...suspect, aliases: changedAt(aliases, n, next) })}
          onRemove={() => onChange({ ...suspect, aliases: withoutAt(aliases, n) })}
        />
      ))}
      <ActionButton kind="plain" onClick={() => onChange({ ...suspect, aliases: [...aliases, emptyAlias] })}>
        Add another name of suspect {index + 1}
      </ActionButton>
      <div className="side-by-side">
        <SelectField
          name={`${at}.language`}
          label="Language"
          choices={languages}
          value={suspect.language}
          onChange={(language) => onChange({ ...suspect, language: language === '' ? 'en' : language })}
        />
        <CheckboxField {...bind('interpreterNeeded')} label="Needs an interpreter" />
      </div>
      <div className="side-by-side">
        <DateField {...bind('arrestedOn')} label="Arrested on" past optional />
        <SelectField
          name={`${at}.custody.status`}
          label="Custody"
          choices={custodies}
          value={custody.status}
          onChange={(status) => changeCustody({ status: status === '' ? 'unknown' : status })}
        />
        <DateField
          name={`${at}.custody.since`}
          label="Since"
          past
          optional
          value={custody.since}
          onChange={(since) => changeCustody({ since })}
        />
        <TextField
          name={`${at}.custody.facility`}
          label="Facility"
          optional
          value={custody.facility}
          onChange={(facility) => changeCustody({ facility })}
        />
      </div>
      {charges.map((charge, n) => (
        <ProposedChargeFields
          // oxlint-disable-next-line react/no-array-index-key -- a proposed charge is its place in the list
          key={n}
          at={`${at}.charges.${n}`}
          n={n + 1}
          charge={charge}
          offenses={offenses}
          onChange={(next) => onChange({ ...suspect, charges: changedAt(charges, n, next) })}
          {...(charges.length > 1 ? { onRemove: () => onChange({ ...suspect, charges: withoutAt(charges, n) }) } : {})}
        />
      ))}
      <ButtonRow>
        <ActionButton onClick={() => onChange({ ...suspect, charges: [...charges, emptyCharge] })}>
          Propose another charge against suspect {index + 1}
        </ActionButton>
        {onRemove && (
          <ActionButton kind="plain" onClick={onRemove}>
            Remove suspect {index + 1}
          </ActionButton>
        )}
      </ButtonRow>
    </fieldset>
  )
}
