import { useCase } from './case-context.ts'
import { StandingStepper } from './standing-stepper.tsx'

/** Where the case stands, what comes next, and what it is about. */
export function OverviewTab() {
  const view = useCase()
  return <StandingStepper standing={view.standing} />
}
