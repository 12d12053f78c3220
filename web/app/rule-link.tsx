import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import type { SignedIn } from '../../contract/identity.ts'
import type { Citation } from '../../src/vocabulary/citation.ts'

/** Leads from a source to the rules of one's court that rest on it, for those who have the law among their places. */
export function ruleLinkFor({ court, nav }: SignedIn): ((citation: Citation) => ReactNode) | null {
  if (court === null || !nav.some(({ to }) => to === '/law')) return null
  return (citation) => (
    <Link to="/law/$pack" params={{ pack: court.pack }} search={{ q: citation.text }} className="usa-link">
      The rule, with its history and examples
    </Link>
  )
}
