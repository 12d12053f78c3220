import { useQueryClient } from '@tanstack/react-query'
import { Alert, AlertHeading, AlertText } from '@trussworks/react-uswds'
import { useEffect } from 'react'
import { listImportsUnderway, type ImportUnderway } from '../../contract/exchange.ts'
import { invalidateLists } from '../app/invalidate.ts'
import { useRead } from '../app/use-read.ts'
import { Section } from '../design/section.tsx'
import { TimeText } from '../design/time-text.tsx'
import { useReadAgain } from './use-read-again.ts'

const whileRunningMs = 1000
const otherwiseMs = 5000

/** An import that runs, as it goes on; then that it finished, failed or broke off. Nothing when none is told of. */
export function UnderwaySection() {
  const read = useRead(listImportsUnderway, {})
  const imports = read.state === 'ready' ? read.data.imports : []
  const running = imports.filter(({ state }) => state === 'running')
  const failed = imports.filter(({ state }) => state === 'failed' || state === 'broken-off')
  useReadAgain(read.state === 'ready' ? read.reload : undefined, running.length > 0 ? whileRunningMs : otherwiseMs)
  useReportsRenewed(imports)
  const tried = imports.filter(({ state, dryRun }) => state === 'finished' && dryRun)
  return (
    <>
      {running.length > 0 && (
        <Section title="Running now">
          {running.map((each) => (
            <Progress key={each.runId} underway={each} />
          ))}
        </Section>
      )}
      {failed.map((each) => (
        <Ended key={each.runId} underway={each} />
      ))}
      {tried.map((each) => (
        <p key={each.runId} className="quiet">
          A dry run into {each.court.name} ended <TimeText at={each.toldAt} />: nothing was kept.
        </p>
      ))}
    </>
  )
}

/** What a run that has just finished brought is read as soon as it is there. */
function useReportsRenewed(imports: readonly ImportUnderway[]) {
  const client = useQueryClient()
  const finished = imports.map(({ runId, state }) => `${runId} ${state}`).join(',')
  useEffect(() => {
    if (finished !== '') invalidateLists(client)
  }, [client, finished])
}

function Progress({ underway }: { readonly underway: ImportUnderway }) {
  const { court, step, done, dryRun, source } = underway
  const percent = Math.floor(done * 100)
  return (
    <div className="import-progress">
      <p>
        <strong>{dryRun ? `A dry run into ${court.name}` : `An import into ${court.name}`}</strong>{' '}
        <span className="quiet">
          from {source}, begun <TimeText at={underway.startedAt} relative />
        </span>
      </p>
      <progress value={done} max={1} aria-label={`Import into ${court.name}`} />
      <p aria-live="polite">
        {percent} % · {step}
        {leftText(underway.secondsLeft)}
      </p>
      <p className="quiet">
        Nothing of it is seen before all of it is there. It may be stopped at any moment and run again.
      </p>
    </div>
  )
}

function leftText(seconds: number | null): string {
  if (seconds === null) return ''
  return seconds < 60 ? ` · about ${seconds} s left` : ` · about ${Math.ceil(seconds / 60)} min left`
}

function Ended({ underway }: { readonly underway: ImportUnderway }) {
  const { court, state, reason, step, toldAt } = underway
  const brokeOff = state === 'broken-off'
  return (
    <Alert type="error" role="alert">
      <AlertHeading level="h2">
        {brokeOff ? `The import into ${court.name} was broken off` : `The import into ${court.name} failed`}
      </AlertHeading>
      <AlertText>
        {brokeOff
          ? `It was at “${step}”. Nothing of it was kept, and the court is as it was before. Run it again.`
          : `${reason ?? ''} The court is as it was before.`}{' '}
        <TimeText at={toldAt} />
      </AlertText>
    </Alert>
  )
}
