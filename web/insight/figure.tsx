import type { ReactNode } from 'react'
import { Section } from '../design/section.tsx'
import { TimeText } from '../design/time-text.tsx'

interface FigureProps {
  readonly title: string
  readonly value: ReactNode
  /** What is counted. */
  readonly definition: string
  /** Among which cases. */
  readonly over: string
  readonly asOf: string
  /** What the figure is made of. */
  readonly children?: ReactNode
}

/** A figure with what it means: nobody should have to guess what was counted. */
export function Figure({ title, value, definition, over, asOf, children }: FigureProps) {
  return (
    <Section title={title}>
      <p className="figure__value">{value}</p>
      {children}
      <dl className="figure__meaning">
        <dt>What is counted</dt>
        <dd>{definition}</dd>
        <dt>Among which cases</dt>
        <dd>{over}</dd>
        <dt>As of</dt>
        <dd>
          <TimeText at={asOf} relative />
        </dd>
      </dl>
    </Section>
  )
}
