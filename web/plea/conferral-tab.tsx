import '../cases/cases.css'
import './plea.css'
import { readConferrals, recordConferral, type Conferrals } from '../../contract/plea.ts'
import {
  ConveyanceMethod,
  conveyanceMethodWords,
  NoConferralReason,
  noConferralReasonWords,
} from '../../src/vocabulary/code-lists.ts'
import { useDraft } from '../app/use-draft.ts'
import { useRead } from '../app/use-read.ts'
import { useWrite } from '../app/use-write.ts'
import { asTyped } from '../cases/as-typed.ts'
import { useCase } from '../cases/case-context.ts'
import { ButtonRow, SubmitButton } from '../design/buttons.tsx'
import { DateField } from '../design/date-field.tsx'
import { dayText } from '../design/day-text.ts'
import { Form } from '../design/form.tsx'
import { Loaded } from '../design/loaded.tsx'
import { RadioField } from '../design/radio-field.tsx'
import { Section } from '../design/section.tsx'
import { SelectField } from '../design/select-field.tsx'
import { StatusTag } from '../design/status-tag.tsx'
import { TextareaField } from '../design/textarea-field.tsx'
import { Timeline } from '../design/timeline.tsx'

/** Asked as soon as one goes there. */
export const opensWith = [readConferrals]

/** Conferral with victims: for the prosecution, the advocate and a victim's own lawyer. */
export function ConferralTab() {
  const { caseId } = useCase()
  const read = useRead(readConferrals, { params: { caseId } })
  return (
    <Loaded read={read} what="the conferrals">
      {(conferrals) => (
        <>
          <Section title="Victims">
            {conferrals.victims.length === 0 && <p className="quiet">No victim is named in the case.</p>}
            <ul className="usa-list">
              {conferrals.victims.map((victim) => (
                <li key={victim.id}>
                  {victim.name}{' '}
                  <StatusTag tone={victim.covered ? 'good' : 'waiting'}>
                    {victim.covered ? 'On record' : 'Nothing on record'}
                  </StatusTag>
                </li>
              ))}
            </ul>
          </Section>
          <Records conferrals={conferrals} />
          {conferrals.abilities.includes('record-conferral') && <RecordConferral conferrals={conferrals} />}
        </>
      )}
    </Loaded>
  )
}

function Records({ conferrals }: { readonly conferrals: Conferrals }) {
  const nameOf = (id: string | null) => conferrals.victims.find((victim) => victim.id === id)?.name ?? 'No victim named'
  return (
    <Section title="What is on record">
      <p className="quiet">The defense is told that it took place and on what day, never what was said.</p>
      <Timeline
        empty="Nothing is on record yet."
        items={conferrals.records.map(({ id, record, by, at }) => ({
          id,
          at,
          what:
            record.outcome === 'conferred'
              ? `${nameOf(record.victim)}: conferred on ${dayText(record.on)}, ${conveyanceMethodWords[record.how].toLowerCase()}`
              : `${nameOf(record.victim)}: no conferral. ${noConferralReasonWords[record.reason]}`,
          who: by.name,
          detail: <div className="prose">{record.outcome === 'conferred' ? record.views : record.explanation}</div>,
        }))}
      />
    </Section>
  )
}

interface ConferralDraft {
  readonly outcome: 'conferred' | 'not-conferred' | ''
  readonly victim: string
  readonly on: string
  readonly how: ConveyanceMethod | ''
  readonly views: string
  readonly reason: NoConferralReason | ''
  readonly explanation: string
}

const howChoices = ConveyanceMethod.options
  .filter((value) => value !== 'jail-visit')
  .map((value) => ({ value, label: conveyanceMethodWords[value] }))
const reasonChoices = NoConferralReason.options.map((value) => ({ value, label: noConferralReasonWords[value] }))

function RecordConferral({ conferrals }: { readonly conferrals: Conferrals }) {
  const { caseId, victims, today } = conferrals
  const start: ConferralDraft = {
    outcome: '',
    victim: victims[0]?.id ?? '',
    on: today,
    how: '',
    views: '',
    reason: victims.length === 0 ? 'no-victim' : '',
    explanation: '',
  }
  const draft = useDraft(`conferral:${caseId}`, start)
  const write = useWrite(asTyped(recordConferral), { onDone: draft.clear })
  const { outcome } = draft.value
  return (
    <Section title="Record a conferral, or why there was none">
      <Form
        label="Conferral"
        outcome={write.outcome}
        onSubmit={() => void write.send({ params: { caseId }, body: bodyOf(draft.value) })}
      >
        <RadioField
          {...draft.field('outcome')}
          label="What happened"
          choices={[
            { value: 'conferred', label: 'The victim was conferred with', disabled: victims.length === 0 },
            { value: 'not-conferred', label: 'There was no conferral' },
          ]}
        />
        {victims.length > 0 && (
          <SelectField
            {...draft.field('victim')}
            label="Victim"
            placeholder="No identified victim"
            choices={victims.map(({ id, name }) => ({ value: id, label: name }))}
          />
        )}
        <DateField {...draft.field('on')} label="On what day" max={today} />
        {outcome === 'conferred' && (
          <>
            <SelectField {...draft.field('how')} label="How" choices={howChoices} />
            <TextareaField
              {...draft.field('views')}
              label="The victim’s views"
              hint="Or that none were expressed. Never shown to the defense or the court."
            />
          </>
        )}
        {outcome === 'not-conferred' && (
          <>
            <SelectField {...draft.field('reason')} label="Why not" choices={reasonChoices} />
            <TextareaField {...draft.field('explanation')} label="What was tried, or why" rows={3} />
          </>
        )}
        <ButtonRow>
          <SubmitButton>Put it on record</SubmitButton>
        </ButtonRow>
      </Form>
    </Section>
  )
}

function bodyOf({ outcome, victim, on, how, views, reason, explanation }: ConferralDraft): unknown {
  if (outcome === 'conferred') return { outcome, victim, on, how, views }
  return { outcome, victim: victim === '' ? null : victim, on, reason, explanation }
}
