import type { Agreement } from '../../contract/agreement.ts'
import { TimeText } from '../design/time-text.tsx'
import { PaperLink } from './paper-link.tsx'

interface EarlierVersionsProps {
  readonly caseId: string
  readonly earlier: Agreement['earlier']
}

/** Versions that no longer hold. */
export function EarlierVersions({ caseId, earlier }: EarlierVersionsProps) {
  if (earlier.length === 0) return null
  return (
    <details>
      <summary>Earlier versions ({earlier.length}): what was signed on them is void</summary>
      <ul className="papers">
        {earlier.map(({ n, paper, draftedAt, draftedBy }) => (
          <li key={n}>
            <PaperLink caseId={caseId} paper={paper}>{`Version ${n}`}</PaperLink>{' '}
            <span className="quiet">
              {draftedBy}, <TimeText at={draftedAt} />
            </span>
          </li>
        ))}
      </ul>
    </details>
  )
}
