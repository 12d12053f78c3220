import type { FilingView } from '../../contract/filing.ts'
import { Day } from '../design/day.tsx'
import { DefinitionList } from '../design/definition-list.tsx'
import { Section } from '../design/section.tsx'

/** What accepting a charging document decided, and by which rule. */
export function FilingDecision({ decision }: { readonly decision: NonNullable<FilingView['decision']> }) {
  return (
    <Section title="What was decided">
      <DefinitionList
        items={[
          { term: 'Case number', value: decision.number },
          {
            term: 'Chambers',
            value: (
              <>
                {decision.chambers}
                <div className="quiet">{decision.chambersBecause}</div>
              </>
            ),
          },
          {
            term: 'First date',
            value: (
              <>
                <Day day={decision.firstDay} weekday />
                <div className="quiet">{decision.firstDayBecause}</div>
              </>
            ),
          },
        ]}
      />
    </Section>
  )
}
