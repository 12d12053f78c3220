import type { ReactNode } from 'react'
import { edgesClass, useEdges } from './use-edges.ts'

interface SidewaysProps {
  /** What it is: read out where the keyboard comes to it. */
  readonly label: string
  readonly className: string
  readonly children: ReactNode
}

/**
 * What may be wider than the screen scrolls by itself. An edge is drawn on the side where there is more, and goes at the
 * end; the keyboard stops at it only while there is something to scroll.
 */
export function Sideways({ label, className, children }: SidewaysProps) {
  const [edges, scroller] = useEdges()
  return (
    <div className={edgesClass(edges)}>
      <div
        ref={scroller}
        className={className}
        role="group"
        aria-label={label}
        // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- what scrolls must be reachable by keyboard
        tabIndex={edges.before || edges.after ? 0 : undefined}
      >
        {children}
      </div>
    </div>
  )
}
