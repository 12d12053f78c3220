import './clocks.css'
import '../law/law.css'
import { readClocks, type CaseClocks } from '../../contract/clocks.ts'
import { listDeadlines } from '../../contract/deadlines.ts'
import { useRead } from '../app/use-read.ts'
import { useCase } from '../cases/case-context.ts'
import { Empty } from '../design/empty.tsx'
import { Loaded } from '../design/loaded.tsx'
import { Section } from '../design/section.tsx'
import { ClockPanel } from './clock-panel.tsx'
import { DeadlinesSection } from './deadlines-section.tsx'
import { EventsSection } from './events-section.tsx'
import { FactsSection } from './facts-section.tsx'
import { ExcludedTimeSection } from './excluded-time-section.tsx'

/** Asked as soon as one goes there. */
export const opensWith = [readClocks, listDeadlines]

/** The deadlines of the case, its speedy-trial clocks day by day, and what they rest on. */
export function ClocksTab() {
  const { caseId } = useCase()
  const read = useRead(readClocks, { params: { caseId } })
  return (
    <>
      <DeadlinesSection caseId={caseId} />
      <Loaded read={read} what="the clocks">
        {(view) => (
          <>
            <Clocks view={view} />
            <ExcludedTimeSection caseId={caseId} view={view} />
            <EventsSection caseId={caseId} view={view} />
            <FactsSection caseId={caseId} view={view} />
          </>
        )}
      </Loaded>
    </>
  )
}

function Clocks({ view: { clocks, pack, countsTenders } }: { readonly view: CaseClocks }) {
  if (clocks.length === 0)
    return (
      <Section title="Clocks">
        <Empty>The rules of {pack.title} have no clock for this case. A rule pack with one would bring it.</Empty>
      </Section>
    )
  return (
    <>
      {!countsTenders && (
        <p className="quiet">What is tendered to the court is not open to you: these clocks do not count its time.</p>
      )}
      {clocks.map((clock) => (
        <ClockPanel key={clock.rule} clock={clock} pack={pack.name} />
      ))}
    </>
  )
}
