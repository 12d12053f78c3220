import { useState } from 'react'
import type { TypedQuestion } from './outcome-questions.ts'
import { TimeField } from '../cases/time-field.tsx'
import { typedTime } from '../cases/typed-time.ts'
import { ActionButton } from '../design/buttons.tsx'
import { DateField } from '../design/date-field.tsx'
import { TextField } from '../design/text-field.tsx'

interface OpenAnswersProps {
  readonly answers: readonly { readonly value: string; readonly label: string; readonly hint?: string | null }[]
  readonly onAnswer: (value: string) => void
}

/** The answers to choose from, each with its key. */
export function OpenAnswers({ answers, onAnswer }: OpenAnswersProps) {
  return (
    <div className="outcome-entry__answers">
      {answers.map(({ value, label, hint }, index) => (
        <button key={value} type="button" className="answer" onClick={() => onAnswer(value)}>
          <kbd aria-hidden="true">{index + 1}</kbd> {label}
          {typeof hint === 'string' && <span className="quiet"> {hint}</span>}
        </button>
      ))}
    </div>
  )
}

interface TypedAnswerProps {
  readonly question: TypedQuestion
  readonly onAnswer: (value: string) => void
}

const names: Partial<Record<TypedQuestion, { readonly form: string; readonly give: string }>> = {
  day: { form: 'Another day', give: 'Take this day' },
  hour: { form: 'Another hour', give: 'Take this hour' },
}

/** Another day or hour, or a reason that is not in the list. */
export function TypedAnswer({ question, onAnswer }: TypedAnswerProps) {
  const [typed, setTyped] = useState('')
  const { form, give: verb } = names[question] ?? { form: 'The answer in words', give: 'Go on' }
  const given = question === 'hour' ? typedTime(typed) : typed.trim()
  const give = () => {
    if (given !== null && given !== '') onAnswer(given)
  }
  return (
    <form
      className="outcome-entry__typed"
      aria-label={form}
      onSubmit={(event) => {
        event.preventDefault()
        give()
      }}
    >
      {question === 'day' ? (
        <DateField name="day" label={form} value={typed} onChange={setTyped} />
      ) : question === 'hour' ? (
        <TimeField name="hour" label={form} value={typed} onChange={setTyped} />
      ) : (
        <TextField name="note" label="In words" maxLength={500} value={typed} onChange={setTyped} takesFocus />
      )}
      <ActionButton onClick={give}>{verb}</ActionButton>
    </form>
  )
}
