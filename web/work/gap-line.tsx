import type { Gap } from '../../contract/work.ts'
import { PageLink } from '../app/page-link.tsx'
import { BasisText } from './basis-text.tsx'

/** What many cases lack at once, with the list of them. */
export function GapLine({ gap }: { readonly gap: Gap }) {
  return (
    <li className="item">
      <div className="item__head">
        <span className="item__words">{gap.words}</span>
      </div>
      <div className="item__because">
        <BasisText basis={gap.basis} what={gap.words} />
      </div>
      <div className="item__action">
        <span data-item="">
          <PageLink to={gap.action.to} className="usa-link">
            {gap.action.label}
            <span className="usa-sr-only">: {gap.words}</span>
          </PageLink>
        </span>
      </div>
    </li>
  )
}
