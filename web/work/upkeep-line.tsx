import type { Upkeep } from '../../contract/work.ts'
import { TimeText } from '../design/time-text.tsx'
import { BasisText } from './basis-text.tsx'
import { ItemLink } from './item-link.tsx'

/** What needs somebody and is of no one case: what, since when, why, and where it is settled. */
export function UpkeepLine({ upkeep }: { readonly upkeep: Upkeep }) {
  const { words, because, basis, since, action } = upkeep
  return (
    <li className="item">
      <div className="item__head">
        <span className="item__words">{words}</span>
        <span className="quiet">
          since <TimeText at={since} relative />
        </span>
      </div>
      <ItemLink action={action} name={words} />
      <div className="item__because">
        <span>
          {because} <BasisText basis={basis} what={words} />
        </span>
      </div>
    </li>
  )
}
