import type { RuleView } from '../../contract/law.ts'
import { Day } from '../design/day.tsx'
import { Empty } from '../design/empty.tsx'
import { Section } from '../design/section.tsx'
import { CheckRule } from './check-rule.tsx'

/** Who has checked the rule against its source, and when. */
export function ChecksSection({ rule }: { readonly rule: RuleView }) {
  return (
    <Section title="Checked by" actions={rule.abilities.includes('check') ? <CheckRule rule={rule} /> : undefined}>
      {rule.checks.length === 0 ? (
        <Empty>Nobody yet. A lawyer who has compared it with its source records that here.</Empty>
      ) : (
        <ul className="usa-list">
          {rule.checks.map((check) => (
            <li key={`${check.by} ${check.on} ${check.note}`}>
              {check.by}, <Day day={check.on} />
              {!check.current && ' (the rule has been changed since)'}: <span dir="auto">{check.note}</span>
            </li>
          ))}
        </ul>
      )}
    </Section>
  )
}
