import { Navigate } from '@tanstack/react-router'
import { useCase } from './case-context.ts'

/** `/cases/:caseId` leads to the overview. */
export function CaseIndexPage() {
  const { caseId } = useCase()
  return <Navigate to="/cases/$caseId/overview" params={{ caseId }} replace />
}
