import type { FilingView } from '../../contract/filing.ts'
import { daysTold } from '../design/day-text.ts'
import { Day } from '../design/day.tsx'
import { DefinitionList } from '../design/definition-list.tsx'

/** The judge by the rule and the next open day, each with its reason. */
export function Proposal({ proposal }: { readonly proposal: NonNullable<FilingView['proposal']> }) {
  const { chambers, firstDay } = proposal
  return (
    <DefinitionList
      items={[
        {
          term: 'Judge by the rule',
          value: chambers && (
            <>
              <strong>{chambers.name}</strong>
              <div className="quiet">{chambers.because}</div>
            </>
          ),
        },
        {
          term: 'First date proposed',
          value: (
            <>
              <strong>
                <Day day={firstDay.day} weekday />
              </strong>
              <div className="quiet">{daysTold(firstDay.because)}</div>
            </>
          ),
        },
      ]}
    />
  )
}
