import { addDeadline, DeadlineActor, deadlineActorWords, type CaseDeadlines } from '../../contract/deadlines.ts'
import { useDraft } from '../app/use-draft.ts'
import { ActDialog } from '../cases/act-dialog.tsx'
import { asTyped } from '../cases/as-typed.ts'
import { DateField } from '../design/date-field.tsx'
import { dayText } from '../design/day-text.ts'
import { RadioField } from '../design/radio-field.tsx'
import { SelectField } from '../design/select-field.tsx'
import { TextField } from '../design/text-field.tsx'

const empty = {
  title: '',
  who: '',
  as: 'day',
  day: '',
  event: '',
  n: '',
  unit: 'days',
  direction: 'after',
}

const ways = [
  { value: 'day', label: 'On a day' },
  { value: 'period', label: 'So long after or before an event' },
] as const
const units = [
  { value: 'days', label: 'Days' },
  { value: 'court-days', label: 'Court days' },
  { value: 'weeks', label: 'Weeks' },
  { value: 'months', label: 'Months' },
] as const
const directions = [
  { value: 'after', label: 'After the event' },
  { value: 'before', label: 'Before the event' },
] as const

/** Adds a deadline that no rule gives; it says so. */
export function AddDeadline({ caseId, view }: { readonly caseId: string; readonly view: CaseDeadlines }) {
  const draft = useDraft(`add-deadline:${caseId}`, empty)
  const { title, who, as, day, event, n, unit, direction } = draft.value
  return (
    <ActDialog
      caseId={caseId}
      kind="plain"
      verb="Add the deadline"
      button="Add a deadline by hand"
      title="Add a deadline by hand?"
      consequence={<p>It is marked as entered by hand. Kept in: {view.keepIn}.</p>}
      route={asTyped(addDeadline)}
      input={() => ({
        params: { caseId },
        body: {
          title,
          who,
          due: as === 'day' ? { as, day } : { as, event, n: Number(n), unit, direction },
        },
      })}
      onDone={draft.clear}
    >
      <TextField {...draft.field('title')} label="What is due" />
      <SelectField
        {...draft.field('who')}
        label="Who must act"
        choices={DeadlineActor.options.map((value) => ({ value, label: deadlineActorWords[value] }))}
      />
      <RadioField {...draft.field('as')} label="When" choices={ways} />
      {as === 'day' ? (
        <DateField {...named(draft.field('day'), 'due.day')} label="Day" />
      ) : (
        <>
          <SelectField
            {...named(draft.field('event'), 'due.event')}
            label="Event"
            choices={view.events.map(({ id, words, day: on }) => ({ value: id, label: `${words}, ${dayText(on)}` }))}
          />
          <div className="side-by-side">
            <TextField {...named(draft.field('n'), 'due.n')} label="How many" size="small" />
            <SelectField {...named(draft.field('unit'), 'due.unit')} label="Counted in" choices={units} />
            <SelectField {...named(draft.field('direction'), 'due.direction')} label="Direction" choices={directions} />
          </div>
        </>
      )}
    </ActDialog>
  )
}

/** The field's place in what is sent, so that the server's word on it stands at it. */
const named = <B extends object, N extends string>(binding: B, name: N): Omit<B, 'name'> & { readonly name: N } => ({
  ...binding,
  name,
})
