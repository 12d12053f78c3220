import { recordCircumstances, type HearingRecord } from '../../contract/hearing.ts'
import { asTyped } from '../cases/as-typed.ts'
import { ConflictNote } from '../cases/conflict-note.tsx'
import { StaleRemedy } from '../cases/stale-remedy.tsx'
import { useVersionedDraft } from '../cases/use-versioned-draft.ts'
import { ButtonRow, SubmitButton } from '../design/buttons.tsx'
import { CheckboxField } from '../design/checkbox-field.tsx'
import { DefinitionList } from '../design/definition-list.tsx'
import { Form } from '../design/form.tsx'
import { RadioField } from '../design/radio-field.tsx'
import { Section } from '../design/section.tsx'
import { TextField } from '../design/text-field.tsx'
import { TextareaField } from '../design/textarea-field.tsx'
import { useHearingWrite } from './use-hearing-write.ts'

interface Typed {
  readonly recordingRef: string
  readonly hasInterpreter: boolean
  readonly name: string
  readonly language: string
  readonly sworn: boolean
  readonly mode: 'open-court' | 'in-camera' | ''
  readonly goodCause: string
}

const typedOf = ({ recordingRef, interpreter, interpreterNeeded, disclosure }: HearingRecord): Typed => ({
  recordingRef,
  hasInterpreter: interpreter !== null || interpreterNeeded,
  name: interpreter?.name ?? '',
  language: interpreter?.language ?? '',
  sworn: interpreter?.sworn ?? false,
  mode: disclosure?.mode ?? '',
  goodCause: disclosure?.mode === 'in-camera' ? disclosure.goodCause : '',
})

const sentOf = ({ recordingRef, hasInterpreter, name, language, sworn, mode, goodCause }: Typed) => ({
  recordingRef,
  interpreter: hasInterpreter && (name !== '' || language !== '') ? { name, language, sworn } : null,
  disclosure: mode === '' ? null : mode === 'in-camera' ? { mode, goodCause } : { mode },
})

interface CircumstancesProps {
  readonly caseId: string
  readonly record: HearingRecord
  readonly mayRecord: boolean
  readonly hasAgreement: boolean
}

/** By whom the hearing is taken down, who interprets, and how the agreement was disclosed. */
export function CircumstancesSection({ caseId, record, mayRecord, hasAgreement }: CircumstancesProps) {
  if (!mayRecord) return <AsRecorded record={record} />
  return <CircumstancesForm caseId={caseId} record={record} hasAgreement={hasAgreement} />
}

function AsRecorded({ record: { recordingRef, interpreter, disclosure } }: { readonly record: HearingRecord }) {
  return (
    <Section title="The record">
      <DefinitionList
        items={[
          { term: 'Reporter or recording', value: recordingRef },
          {
            term: 'Interpreter',
            value: interpreter && `${interpreter.name}, ${interpreter.language}${interpreter.sworn ? ', sworn' : ''}`,
          },
          {
            term: 'Disclosure of the agreement',
            value:
              disclosure && (disclosure.mode === 'open-court' ? 'In open court' : `In camera: ${disclosure.goodCause}`),
          },
        ]}
      />
    </Section>
  )
}

function CircumstancesForm({ caseId, record, hasAgreement }: Omit<CircumstancesProps, 'mayRecord'>) {
  const draft = useVersionedDraft(`circumstances:${record.id}`, record.version, typedOf(record))
  const write = useHearingWrite(asTyped(recordCircumstances), caseId, draft.clear)
  const { hasInterpreter, mode } = draft.value
  return (
    <Section title="The record">
      <Form
        label="The record"
        outcome={write.outcome}
        remedy={<StaleRemedy outcome={write.outcome} caseId={caseId} />}
        onSubmit={() => void write.send({ params: { caseId }, body: sentOf(draft.value), version: draft.version })}
      >
        <ConflictNote draft={draft} savedBy={null} savedAt={null} />
        <TextField {...draft.field('recordingRef')} label="Reporter or recording" hint="By which the record is made." />
        <CheckboxField
          {...draft.field('hasInterpreter')}
          label="An interpreter assists"
          hint={record.interpreterNeeded ? 'The defendant needs one.' : undefined}
        />
        {hasInterpreter && (
          <div className="side-by-side">
            <TextField {...draft.field('name')} name="interpreter.name" label="Interpreter’s name" />
            <TextField {...draft.field('language')} name="interpreter.language" label="Language" size="medium" />
            <CheckboxField {...draft.field('sworn')} name="interpreter.sworn" label="Sworn" />
          </div>
        )}
        {hasAgreement && (
          <RadioField
            {...draft.field('mode')}
            name="disclosure.mode"
            label="The agreement was disclosed"
            inline
            choices={[
              { value: 'open-court', label: 'In open court' },
              { value: 'in-camera', label: 'In camera, for good cause' },
            ]}
          />
        )}
        {mode === 'in-camera' && (
          <TextareaField
            {...draft.field('goodCause')}
            name="disclosure.goodCause"
            label="The good cause found"
            rows={2}
          />
        )}
        <ButtonRow>
          <SubmitButton>Save the record</SubmitButton>
          {draft.isDirty && <span className="quiet">Not saved yet</span>}
        </ButtonRow>
      </Form>
    </Section>
  )
}
