import type { Exercise } from '../../contract/first-hour.ts'
import { useLanguage } from '../app/language.ts'
import { PageLink } from '../app/page-link.tsx'
import { StatusTag } from '../design/status-tag.tsx'
import { TimeText } from '../design/time-text.tsx'
import { firstHourWords } from './first-hour-words.ts'

interface ExerciseCardProps {
  readonly exercise: Exercise
  /** It is the next to do, and lies open. */
  readonly isNext: boolean
}

/** One exercise: why, how, where to begin, and whether it is done. */
export function ExerciseCard({ exercise, isNext }: ExerciseCardProps) {
  const language = useLanguage()
  const words = firstHourWords[language]
  const { begin, done } = exercise
  const { title, why, steps, beginLabel, settledBy } = (language === 'es' ? exercise.inSpanish : null) ?? {
    ...exercise,
    beginLabel: begin.label,
  }
  return (
    <details className="exercise" open={isNext}>
      <summary>
        <h2>{title}</h2>
        {done === null ? (
          <StatusTag tone="waiting">{words.toDo}</StatusTag>
        ) : (
          <StatusTag tone="good">{words.isDone}</StatusTag>
        )}
      </summary>
      <div className="exercise__body">
        <p>{why}</p>
        <ol>
          {steps.map((step) => (
            <li key={step}>{step}</li>
          ))}
        </ol>
        <p>
          <PageLink to={begin.to}>{beginLabel}</PageLink>
        </p>
        {done === null ? (
          <p className="quiet">
            {words.doneWhen} {lowered(settledBy)}
          </p>
        ) : (
          <Done {...done} what={settledBy} />
        )}
      </div>
    </details>
  )
}

function Done({ at, case: inCase, what }: NonNullable<Exercise['done']> & { readonly what: string }) {
  const words = firstHourWords[useLanguage()]
  return (
    <p>
      {what} <TimeText at={at} />
      {inCase !== null && (
        <>
          {' '}
          {words.inCase} <PageLink to={`/cases/${inCase.caseId}`}>{inCase.number ?? words.noNumber}</PageLink>
        </>
      )}
    </p>
  )
}

const lowered = (sentence: string): string => sentence.charAt(0).toLowerCase() + sentence.slice(1)
