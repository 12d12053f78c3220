import { listDeadlineRuns, type DeadlineRun } from '../../contract/deadlines.ts'
import { useRead } from '../app/use-read.ts'
import { Section } from '../design/section.tsx'
import { TimeText } from '../design/time-text.tsx'

/** How far the deadlines of the courts under a rule pack follow it, after it has changed. */
export function DeadlineRuns({ pack }: { readonly pack: string }) {
  const read = useRead(listDeadlineRuns, {})
  const runs = read.state === 'ready' ? read.data.runs.filter((run) => run.pack === pack) : []
  if (runs.length === 0) return null
  return (
    <Section title="Deadlines under these rules">
      <ul className="usa-list">
        {runs.map((run) => (
          <li key={run.court}>
            {run.court}: <Progress run={run} />
          </li>
        ))}
      </ul>
    </Section>
  )
}

function Progress({ run: { cases, done, changed, startedAt, finishedAt } }: { readonly run: DeadlineRun }) {
  if (finishedAt === null)
    return (
      <>
        {done.toLocaleString('en-US')} of {cases.toLocaleString('en-US')} cases computed anew since{' '}
        <TimeText at={startedAt} />
      </>
    )
  return (
    <>
      all {cases.toLocaleString('en-US')} cases follow them since <TimeText at={finishedAt} />
      {changed > 0 && `; ${changed.toLocaleString('en-US')} deadlines changed`}
    </>
  )
}
