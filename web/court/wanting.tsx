import type { ReactNode } from 'react'
import type { Missing } from '../../contract/agreement.ts'
import type { ScriptItem } from '../../contract/hearing.ts'
import { MissingList } from './missing-list.tsx'

interface WantingProps {
  /** The act: "the plea can be accepted". */
  readonly before: string
  readonly missing: readonly Missing[]
  readonly script: readonly ScriptItem[]
  /** The act itself, once nothing is wanting. */
  readonly children: ReactNode
}

const shownAtOnce = 4

/** An act of the court, and before it what is still wanting. The answers of a long script stand behind their number. */
export function Wanting({ before, missing, script, children }: WantingProps) {
  if (missing.length === 0) return children
  const keys = new Set(script.map((item) => item.key))
  const answers = missing.filter(({ id }) => keys.has(id))
  const folds = answers.length > shownAtOnce
  return (
    <div className="wanting">
      <p>
        <strong>Before {before}:</strong>
      </p>
      {folds && (
        <details>
          <summary>{answers.length} answers of the script are open</summary>
          <MissingList missing={answers} ready="" />
        </details>
      )}
      <MissingList missing={folds ? missing.filter(({ id }) => !keys.has(id)) : missing} ready="" />
    </div>
  )
}
