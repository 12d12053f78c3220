import type { Basis } from '../../contract/work.ts'
import { Because } from '../design/because.tsx'
import { RuleLinkContext } from '../design/rule-link.ts'

/** On what an item stands: a rule of law opens its source; a rule of the office and a date say what they are. */
export function BasisText({ basis, what }: { readonly basis: Basis; readonly what: string }) {
  switch (basis.kind) {
    case 'law':
      return (
        <span className="quiet">
          {/* The source is the rule file's of the day, and stands in no rule pack. */}
          <RuleLinkContext value={null}>
            <Because
              what={what}
              because={[basis.says]}
              sources={[{ citation: basis.citation, verified: basis.verified }]}
            >
              {basis.citation.text}
            </Because>
          </RuleLinkContext>
        </span>
      )
    case 'office-rule':
      return <span className="quiet">Office rule: {basis.says}</span>
    case 'date':
      return <span className="quiet">Date: {basis.says}</span>
  }
}
