import type { z } from 'zod'
import type { readReferralForm } from '../../contract/cases.ts'
import type { Draft } from '../app/use-draft.ts'
import { DateField } from '../design/date-field.tsx'
import { Section } from '../design/section.tsx'
import { SelectField } from '../design/select-field.tsx'
import { TextField } from '../design/text-field.tsx'
import { TextareaField } from '../design/textarea-field.tsx'
import type { ReferralDraft } from './referral-draft.ts'
import { TimeField } from './time-field.tsx'

interface IncidentFieldsProps {
  readonly draft: Draft<ReferralDraft>
  readonly choices: z.output<typeof readReferralForm.response>
}

/** When, where and what; whose number it bears. */
export function IncidentFields({ draft, choices }: IncidentFieldsProps) {
  const { fromDay, fromTime, toDay, toTime } = draft.value
  const field = draft.field
  return (
    <Section title="Incident">
      <div className="side-by-side">
        <SelectField
          {...field('agencyTeamId')}
          label="Agency"
          choices={choices.agencies.map(({ teamId, name }) => ({ value: teamId, label: name }))}
        />
        <TextField {...field('agencyNumber')} label="Incident number" hint="As your agency files it." size="medium" />
        <SelectField
          {...field('courtId')}
          label="Court"
          choices={choices.courts.map(({ id, name }) => ({ value: id, label: name }))}
        />
      </div>
      <div className="side-by-side">
        <DateField
          name="occurredFrom"
          label="Day it happened"
          past
          value={fromDay}
          onChange={field('fromDay').onChange}
        />
        <TimeField name="fromTime" label="Time it began" value={fromTime} onChange={field('fromTime').onChange} />
        <DateField
          name="occurredTo"
          label="Day it ended"
          past
          optional
          value={toDay}
          onChange={field('toDay').onChange}
        />
        <TimeField name="toTime" label="Time it ended" optional value={toTime} onChange={field('toTime').onChange} />
      </div>
      <TextField {...field('place')} label="Place" hint="Address or description." />
      <TextareaField
        {...field('narrative')}
        label="Narrative"
        rows={8}
        hint="What happened, and how it is known. The prosecution reads it; the court does not."
      />
    </Section>
  )
}
