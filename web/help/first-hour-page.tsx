import './help.css'
import { readFirstHour, type FirstHour } from '../../contract/first-hour.ts'
import { useRead } from '../app/use-read.ts'
import { Loaded } from '../design/loaded.tsx'
import { Page, PageHeader } from '../design/page.tsx'
import { NotFoundPage } from '../app/not-found-page.tsx'
import { ExerciseCard } from './exercise-card.tsx'

/** The guided first hour: what to try, and what the server has of it. It is there in a training court only. */
export function FirstHourPage() {
  const read = useRead(readFirstHour, {})
  if (read.state === 'refused' && read.problem.status === 404) return <NotFoundPage />
  return (
    <Page title="First hour">
      <PageHeader
        title="First hour"
        lead="Try what your day will be made of. Everything here is invented: nothing that you do can harm anybody."
      />
      <Loaded read={read} what="the exercises">
        {(firstHour) => <Exercises {...firstHour} />}
      </Loaded>
    </Page>
  )
}

function Exercises({ position, exercises }: FirstHour) {
  const done = exercises.filter((exercise) => exercise.done !== null).length
  const next = exercises.find((exercise) => exercise.done === null)
  return (
    <>
      <div className="first-hour__progress">
        <progress aria-label="Exercises done" value={done} max={exercises.length} />
        <strong role="status">
          {done} of {exercises.length} done
        </strong>
      </div>
      <p className="quiet">
        {position}. Take them in any order, on any case. An exercise is done when the server has what you did; nobody
        can tick it off.
        {next === undefined && ' You have done them all: sign in as somebody else, and see the same case from there.'}
      </p>
      <ol className="first-hour__list">
        {exercises.map((exercise) => (
          <li key={exercise.id}>
            <ExerciseCard exercise={exercise} isNext={exercise.id === next?.id} />
          </li>
        ))}
      </ol>
    </>
  )
}
