import { useState } from 'react'
import { ButtonRow, SubmitButton } from '../design/buttons.tsx'
import { CheckboxField } from '../design/checkbox-field.tsx'
import { CheckboxGroupField } from '../design/checkbox-group-field.tsx'
import { ComboboxField } from '../design/combobox-field.tsx'
import { DateField } from '../design/date-field.tsx'
import { FileUpload } from '../design/file-upload.tsx'
import { Form } from '../design/form.tsx'
import { MoneyField } from '../design/money-field.tsx'
import type { WriteState } from '../design/outcome.ts'
import { RadioField } from '../design/radio-field.tsx'
import { Section } from '../design/section.tsx'
import { SelectField } from '../design/select-field.tsx'
import { TermField } from '../design/term-field.tsx'
import { TextField } from '../design/text-field.tsx'
import { TextareaField } from '../design/textarea-field.tsx'
import { useDraft } from '../app/use-draft.ts'
import type { Term } from '../../src/vocabulary/term.ts'

interface Shown {
  readonly name: string
  readonly wrong: string
  readonly day: string
  readonly century: string
  readonly why: string
  readonly long: string
  readonly kind: 'jail' | 'probation' | ''
  readonly answer: 'yes' | 'no' | ''
  readonly several: readonly ('jail' | 'probation')[]
  readonly offense: 'theft' | 'burglary' | ''
  readonly agreed: boolean
  readonly money: number | null
  readonly term: Term | null
}

const start: Shown = {
  name: 'Dana Whitlock',
  wrong: '',
  day: '2026-03-16',
  century: '1926-03-16',
  why: '',
  long: 'Almost as long as it may be. '.repeat(3),
  kind: '',
  answer: 'yes',
  several: ['jail'],
  offense: '',
  agreed: true,
  money: 125_000,
  term: { unit: 'months', n: 24 },
}

const refused: WriteState<unknown> = {
  state: 'refused',
  problem: {
    type: '/problems/invalid-input',
    title: 'Something in the form is not right',
    status: 400,
    errors: [{ pointer: '/wrong', detail: 'Enter the agency’s incident number' }],
  },
}

const kinds = [
  { value: 'jail', label: 'Jail' },
  { value: 'probation', label: 'Probation', description: 'With conditions.' },
] as const
const offenses = [
  { value: 'theft', label: 'Theft over $500', description: '§ 30-2 · Class 4 felony' },
  { value: 'burglary', label: 'Burglary', description: '§ 30-3 · Class 2 felony' },
] as const
const answers = [
  { value: 'yes', label: 'Yes' },
  { value: 'no', label: 'No' },
] as const

/** Fields of forms, one of them with what the server said is wrong. */
export function FieldsShown() {
  const draft = useDraft('gallery', start)
  const [outcome, setOutcome] = useState<WriteState<unknown>>({ state: 'idle' })
  return (
    <Section title="Fields">
      <Form outcome={outcome} onSubmit={() => setOutcome(refused)} label="Fields">
        <div className="columns">
          <div>
            <TextField {...draft.field('name')} label="Name" hint="As the court writes it." />
            <TextField {...draft.field('wrong')} label="Incident number" />
            <DateField {...draft.field('day')} label="Day" />
            <DateField {...draft.field('century')} label="First date in court" min="2026-01-01" />
            <TermField {...draft.field('term')} label="Length" allowsLife />
            <MoneyField {...draft.field('money')} label="Amount" />
          </div>
          <div>
            <SelectField {...draft.field('kind')} label="Kind of sentence" choices={kinds} optional />
            <ComboboxField
              {...draft.field('offense')}
              label="Offense"
              choices={offenses}
              hint="Type the beginnings of its words."
            />
            <RadioField {...draft.field('answer')} label="Was the victim heard?" choices={answers} inline />
            <CheckboxGroupField {...draft.field('several')} label="What was agreed" choices={kinds} />
            <CheckboxField
              {...draft.field('agreed')}
              label="A formal offer"
              hint="One that counsel must communicate."
            />
          </div>
          <div>
            <TextareaField {...draft.field('why')} label="Why" rows={2} optional />
            <TextareaField {...draft.field('long')} label="Reason" rows={2} maxLength={90} />
            <FileUpload
              label="Files"
              hint="Of any kind."
              send={async () => await Promise.resolve()}
              failureText={() => 'It could not be sent.'}
            />
          </div>
        </div>
        <ButtonRow>
          <SubmitButton>Send it, to see what is wrong</SubmitButton>
        </ButtonRow>
      </Form>
    </Section>
  )
}
