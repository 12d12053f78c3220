import { readActivity, type ActivityEntry } from '../../contract/cases.ts'
import { useRead } from '../app/use-read.ts'
import { daysTold } from '../design/day-text.ts'
import { Loaded } from '../design/loaded.tsx'
import { Section } from '../design/section.tsx'
import { Timeline } from '../design/timeline.tsx'
import { useCase } from './case-context.ts'
import { Pager } from './pager.tsx'
import { usePages } from './use-pages.ts'
import { VerifiableRecord } from './verifiable-record.tsx'
import { WhoLooked } from './who-looked.tsx'

/** What happened in the case, newest first, and the record of it to take away. */
export function ActivityTab() {
  const view = useCase()
  const { caseId } = view
  const pages = usePages()
  const read = useRead(readActivity, { params: { caseId }, query: { after: pages.after } }, { keepLast: true })
  return (
    <>
      <Section title="Activity">
        <Loaded read={read} what="what happened">
          {({ entries, next }) => (
            <>
              <Timeline items={entries.map(itemOf)} empty="Nothing is recorded yet." />
              <Pager what="activity" pages={pages} next={next} />
            </>
          )}
        </Loaded>
      </Section>
      <WhoLooked caseId={caseId} />
      <VerifiableRecord view={view} />
    </>
  )
}

function itemOf(entry: ActivityEntry) {
  return {
    id: `${entry.compartment} ${entry.seq}`,
    at: entry.at,
    what: entry.words,
    ...(entry.about === null ? {} : { detail: daysTold(entry.about) }),
    who: [entry.by, `${entry.compartmentLabel}, entry ${entry.seq}`].filter((part) => part !== null).join(' · '),
  }
}
