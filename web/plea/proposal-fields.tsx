import type { OfferForm } from '../../contract/plea.ts'
import { CheckboxField } from '../design/checkbox-field.tsx'
import { Section } from '../design/section.tsx'
import { TextareaField } from '../design/textarea-field.tsx'
import { ChargeTermsFields } from './charge-terms-fields.tsx'
import { ClauseFields } from './clause-fields.tsx'
import { LastDayField } from './last-day-field.tsx'
import type { TypedProposal } from './proposal-draft.ts'
import { QuickTermsField } from './quick-terms-field.tsx'
import { SentenceFields } from './sentence-fields.tsx'

interface ProposalFieldsProps {
  readonly form: OfferForm
  readonly typed: TypedProposal
  readonly onChange: (change: Partial<TypedProposal>) => void
  /** Begins in the terms in short, where nothing was proposed yet. */
  readonly takesFocus?: boolean
}

/** All that a version consists of: charges, sentence, conditions, waivers, message and last day. */
export function ProposalFields({ form, typed, onChange, takesFocus = false }: ProposalFieldsProps) {
  return (
    <>
      <QuickTermsField form={form} typed={typed} onChange={onChange} takesFocus={takesFocus} />
      <ChargeTermsFields form={form} typed={typed} onChange={onChange} />
      <SentenceFields form={form} typed={typed} onChange={onChange} />
      <ClauseFields typed={typed} onChange={onChange} />
      <Section title="How it is put">
        <LastDayField form={form} value={typed.expiresOn} onChange={(expiresOn) => onChange({ expiresOn })} />
        <TextareaField
          name="proposal.message"
          label="Message to the other side"
          optional
          rows={3}
          value={typed.message}
          onChange={(message) => onChange({ message })}
        />
        <CheckboxField
          name="proposal.formal"
          label="A formal offer"
          hint="One that counsel must communicate to the defendant."
          value={typed.formal}
          onChange={(formal) => onChange({ formal })}
        />
      </Section>
    </>
  )
}
