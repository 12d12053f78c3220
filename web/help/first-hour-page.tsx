import './help.css'
import { readFirstHour, type FirstHour } from '../../contract/first-hour.ts'
import { useLanguage } from '../app/language.ts'
import { useRead } from '../app/use-read.ts'
import { Loaded } from '../design/loaded.tsx'
import { Page, PageHeader } from '../design/page.tsx'
import { NotFoundPage } from '../app/not-found-page.tsx'
import { ExerciseCard } from './exercise-card.tsx'
import { firstHourWords } from './first-hour-words.ts'

/** Asked as soon as one goes there. */
export const opensWith = [readFirstHour]

/** The guided first hour: what to try, and what the server has of it. It is there in a training court only. */
export function FirstHourPage() {
  const words = firstHourWords[useLanguage()]
  const read = useRead(readFirstHour, {})
  if (read.state === 'refused' && read.problem.status === 404) return <NotFoundPage />
  return (
    <Page title={words.title}>
      <PageHeader title={words.title} lead={words.lead} />
      <Loaded read={read} what={words.exercises}>
        {(firstHour) => <Exercises {...firstHour} />}
      </Loaded>
    </Page>
  )
}

function Exercises({ position, exercises }: FirstHour) {
  const words = firstHourWords[useLanguage()]
  const done = exercises.filter((exercise) => exercise.done !== null).length
  const next = exercises.find((exercise) => exercise.done === null)
  return (
    <>
      <div className="first-hour__progress">
        <progress aria-label={words.progress} value={done} max={exercises.length} />
        <strong role="status">{words.done(done, exercises.length)}</strong>
      </div>
      <p className="quiet">
        {words.as(position)} {words.how}
        {next === undefined && ` ${words.allDone}`}
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
