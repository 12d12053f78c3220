import type { ReactNode } from 'react'
import { Empty } from './empty.tsx'
import { TimeText } from './time-text.tsx'

export interface TimelineItem {
  readonly id: string
  /** ISO 8601 with Z. */
  readonly at: string
  readonly what: ReactNode
  readonly who?: ReactNode
  readonly detail?: ReactNode
}

/** What happened, in the order given. */
export function Timeline({ items, empty }: { readonly items: readonly TimelineItem[]; readonly empty: ReactNode }) {
  if (items.length === 0) return <Empty>{empty}</Empty>
  return (
    <ol className="timeline">
      {items.map((item) => (
        <li key={item.id}>
          <div className="timeline__what">{item.what}</div>
          <div className="timeline__when">
            <TimeText at={item.at} relative />
            {item.who !== undefined && <> · {item.who}</>}
          </div>
          {item.detail !== undefined && <div className="timeline__detail">{item.detail}</div>}
        </li>
      ))}
    </ol>
  )
}
