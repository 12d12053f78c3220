import type { ReactNode } from 'react'
import { useStateWords } from './state-words.ts'

interface DefinitionListProps {
  readonly items: readonly { readonly term: string; readonly value: ReactNode }[]
}

/** Facts with their names, in columns as the width allows. What is not known says so. */
export function DefinitionList({ items }: DefinitionListProps) {
  const words = useStateWords()
  return (
    <dl className="definition-list">
      {items.map(({ term, value }) => (
        <div key={term}>
          <dt>{term}</dt>
          <dd>
            {value === null || value === undefined || value === '' ? (
              <span className="quiet">{words.notRecorded}</span>
            ) : (
              value
            )}
          </dd>
        </div>
      ))}
    </dl>
  )
}
