import type { Missing } from '../../contract/agreement.ts'
import { Because } from '../design/because.tsx'

interface MissingListProps {
  readonly missing: readonly Missing[]
  /** What is said when nothing is wanting. */
  readonly ready: string
}

/** What is wanting before a step, each with the law that asks for it. */
export function MissingList({ missing, ready }: MissingListProps) {
  if (missing.length === 0) return <p role="status">{ready}</p>
  return (
    <ul className="missing">
      {missing.map(({ id, text, cite }) => (
        <li key={id}>
          {cite === null ? (
            text
          ) : (
            <Because what={text} sources={[{ citation: cite, verified: null }]}>
              {text}
            </Because>
          )}
        </li>
      ))}
    </ul>
  )
}
