import type { Exercise } from '../../contract/first-hour.ts'
import { PageLink } from '../app/page-link.tsx'
import { StatusTag } from '../design/status-tag.tsx'
import { TimeText } from '../design/time-text.tsx'

interface ExerciseCardProps {
  readonly exercise: Exercise
  /** It is the next to do, and lies open. */
  readonly isNext: boolean
}

/** One exercise: why, how, where to begin, and whether it is done. */
export function ExerciseCard({ exercise, isNext }: ExerciseCardProps) {
  const { title, why, steps, begin, done, settledBy } = exercise
  return (
    <details className="exercise" open={isNext}>
      <summary>
        <h2>{title}</h2>
        {done === null ? <StatusTag tone="waiting">To do</StatusTag> : <StatusTag tone="good">Done</StatusTag>}
      </summary>
      <div className="exercise__body">
        <p>{why}</p>
        <ol>
          {steps.map((step) => (
            <li key={step}>{step}</li>
          ))}
        </ol>
        <p>
          <PageLink to={begin.to}>{begin.label}</PageLink>
        </p>
        {done === null ? <p className="quiet">Done when: {lowered(settledBy)}</p> : <Done {...done} what={settledBy} />}
      </div>
    </details>
  )
}

function Done({ at, case: inCase, what }: NonNullable<Exercise['done']> & { readonly what: string }) {
  return (
    <p>
      {what} <TimeText at={at} />
      {inCase !== null && (
        <>
          {' '}
          in <PageLink to={`/cases/${inCase.caseId}`}>{inCase.number ?? 'a case without a number yet'}</PageLink>
        </>
      )}
    </p>
  )
}

const lowered = (sentence: string): string => sentence.charAt(0).toLowerCase() + sentence.slice(1)
