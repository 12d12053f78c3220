import { DoubtedSection } from '../exchange/doubted-section.tsx'
import { useCase } from './case-context.ts'
import { CaseFacts } from './case-facts.tsx'
import { ChargesSection } from './charges-section.tsx'
import { holds } from './compartments-held.ts'
import { CustodySection } from './custody-section.tsx'
import { DismissalSection } from './dismissal-section.tsx'
import { StandingStepper } from './standing-stepper.tsx'
import { TrialSection } from './trial-section.tsx'

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
          <DismissalSection caseId={view.caseId} />
          <TrialSection caseId={view.caseId} />
          <CustodySection view={view} />
        </>
      )}
      {view.origin === 'import' && <DoubtedSection caseId={view.caseId} />}
    </>
  )
}
