import { DoubtedSection } from '../exchange/doubted-section.tsx'
import { useCase } from './case-context.ts'
import { CaseFacts } from './case-facts.tsx'
import { ChargesSection } from './charges-section.tsx'
import { holds } from './compartments-held.ts'
import { CourseSections } from './course-sections.tsx'
import { CustodySection } from './custody-section.tsx'
import { StandingStepper } from './standing-stepper.tsx'

/** Where the case stands, what comes next, and what it is about. */
export function OverviewTab() {
  const view = useCase()
  return (
    <>
      <StandingStepper standing={view.standing} />
      <CaseFacts view={view} />
      {holds(view, 'court-file') && (
        <>
          <ChargesSection charges={view.charges} />
          <CourseSections caseId={view.caseId} />
          <CustodySection view={view} />
        </>
      )}
      {view.origin === 'import' && <DoubtedSection caseId={view.caseId} />}
    </>
  )
}
