import { ActionButton } from '../design/buttons.tsx'
import type { Pages } from './use-pages.ts'

interface PagerProps {
  /** What is paged: "cases". */
  readonly what: string
  readonly pages: Pages
  /** The cursor of the next page; null on the last. */
  readonly next: string | null
}

/** Leads from page to page; nothing when there is only one. */
export function Pager({ what, pages, next }: PagerProps) {
  if (pages.number === 1 && next === null) return null
  return (
    <nav className="pager" aria-label={`Pages of ${what}`}>
      {pages.number > 1 && <ActionButton onClick={pages.back}>Previous page</ActionButton>}
      <span>Page {pages.number}</span>
      {next !== null && <ActionButton onClick={() => pages.forward(next)}>Next page</ActionButton>}
    </nav>
  )
}
