import type { ReactNode } from 'react'

interface DefinitionListProps {
  readonly items: readonly { readonly term: string; readonly value: ReactNode }[]
}

/** Facts with their names, in columns as the width allows. What is not known says so. */
export function DefinitionList({ items }: DefinitionListProps) {
  return (
    <dl className="definition-list">
      {items.map(({ term, value }) => (
        <div key={term}>
          <dt>{term}</dt>
          <dd>
            {value === null || value === undefined || value === '' ? (
              <span className="quiet">Not recorded</span>
            ) : (
              value
            )}
          </dd>
        </div>
      ))}
    </dl>
  )
}
