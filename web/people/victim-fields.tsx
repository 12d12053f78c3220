import { Language, languageWords } from '../../src/vocabulary/code-lists.ts'
import type { FieldBinding } from '../app/use-draft.ts'
import { CheckboxField } from '../design/checkbox-field.tsx'
import { DateField } from '../design/date-field.tsx'
import { SelectField } from '../design/select-field.tsx'
import { TextField } from '../design/text-field.tsx'
import { TextareaField } from '../design/textarea-field.tsx'
import type { VictimDraft } from './victim-draft.ts'

interface VictimFieldsProps {
  readonly field: <K extends keyof VictimDraft>(name: K) => FieldBinding<K, VictimDraft[K]>
}

const languages = Language.options.map((value) => ({ value, label: languageWords[value] }))
const ways = [
  { value: 'phone', label: 'Telephone' },
  { value: 'email', label: 'E-mail' },
  { value: 'letter', label: 'Letter' },
  { value: 'through-advocate', label: 'Through the victim advocate' },
  { value: 'none', label: 'No contact' },
] as const

/** Name and protected contact of a victim. */
export function VictimFields({ field }: VictimFieldsProps) {
  const language = field('language')
  const preferred = field('preferred')
  return (
    <>
      <div className="side-by-side">
        <TextField {...field('givenName')} label="Given name" />
        <TextField {...field('familyName')} label="Family name" />
        <DateField {...field('birthDate')} label="Date of birth" optional />
      </div>
      <div className="side-by-side">
        <SelectField
          {...language}
          label="Language"
          choices={languages}
          onChange={(chosen) => language.onChange(chosen === '' ? 'en' : chosen)}
        />
        <CheckboxField {...field('interpreterNeeded')} label="Needs an interpreter" />
      </div>
      <div className="side-by-side">
        <TextField {...field('phone')} name="contact.phone" label="Telephone" type="tel" autoComplete="off" optional />
        <TextField {...field('email')} name="contact.email" label="E-mail" type="email" autoComplete="off" optional />
        <SelectField
          {...preferred}
          name="contact.preferred"
          label="How to make contact"
          choices={ways}
          onChange={(chosen) => preferred.onChange(chosen === '' ? 'none' : chosen)}
        />
      </div>
      <TextareaField {...field('address')} name="contact.address" label="Address" rows={2} optional />
      <TextareaField
        {...field('safetyNote')}
        name="contact.safetyNote"
        label="Safety"
        hint="What must be minded when making contact."
        rows={2}
        optional
      />
      <CheckboxField {...field('wantsNotice')} name="contact.wantsNotice" label="Wants to be told of proceedings" />
    </>
  )
}
