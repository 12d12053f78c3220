import type { TakenOut } from '../../contract/oversight.ts'
import { PageLink } from '../app/page-link.tsx'

interface CaseNamedProps {
  readonly of: TakenOut['case']
  /** The part of its file. */
  readonly part: string | null
}

/** A case where one has it oneself; otherwise nothing is said of it. */
export function CaseNamed({ of, part }: CaseNamedProps) {
  if (of === null) return <span className="quiet">A case that you do not have</span>
  return (
    <>
      <PageLink to={`/cases/${of.id}/overview`}>{of.number ?? 'A case without a number yet'}</PageLink>
      {part !== null && <span className="quiet"> {part}</span>}
    </>
  )
}
