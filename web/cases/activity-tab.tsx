import { readActivity, type ActivityEntry, type CaseView } from '../../contract/cases.ts'
import { extract } from '../../contract/ledger.ts'
import { compartments, fixedCompartments } from '../../src/vocabulary/compartments.ts'
import { addressOf } from '../app/api.ts'
import { useRead } from '../app/use-read.ts'
import { Loaded } from '../design/loaded.tsx'
import { Section } from '../design/section.tsx'
import { Timeline } from '../design/timeline.tsx'
import { useCase } from './case-context.ts'
import { holds } from './compartments-held.ts'
import { Pager } from './pager.tsx'
import { usePages } from './use-pages.ts'

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
      <Extracts view={view} />
    </>
  )
}

function itemOf(entry: ActivityEntry) {
  return {
    id: `${entry.compartment} ${entry.seq}`,
    at: entry.at,
    what: entry.words,
    ...(entry.by === null ? {} : { who: entry.by }),
    detail: (
      <span className="quiet">
        {entry.compartmentLabel}, entry {entry.seq}
      </span>
    ),
  }
}

/** The complete record of each compartment that this person holds, to be verified without an account. */
function Extracts({ view }: { readonly view: CaseView }) {
  const held = fixedCompartments.filter((compartment) => holds(view, compartment))
  if (held.length === 0) return null
  return (
    <Section title="Verifiable record">
      <p>
        Each file holds one part of the record, complete and chained by hashes. It is verified offline by{' '}
        <code>colloquy audit verify</code>.
      </p>
      <ul>
        {held.map((compartment) => (
          <li key={compartment}>
            <a
              className="usa-link"
              href={addressOf(extract, { params: { caseId: view.caseId, compartment } })}
              download={`${view.number ?? view.caseId}-${compartment}.json`}
            >
              Download the record “{compartment}”
            </a>{' '}
            <span className="quiet">{compartments[compartment]}</span>
          </li>
        ))}
      </ul>
    </Section>
  )
}
