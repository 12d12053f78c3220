import type { ReferralView } from '../../contract/cases.ts'
import { DefinitionList } from '../design/definition-list.tsx'
import { Section } from '../design/section.tsx'
import { TimeText } from '../design/time-text.tsx'

/** The incident as the police referred it. */
export function IncidentFacts({ referral }: { readonly referral: ReferralView }) {
  return (
    <Section title="Incident">
      <DefinitionList
        items={[
          { term: 'Agency', value: referral.agency },
          { term: 'Incident number', value: referral.agencyNumber },
          { term: 'Officer', value: referral.officer },
          { term: 'Referred', value: <TimeText at={referral.referredAt} relative /> },
          { term: 'It happened', value: <TimeText at={referral.occurredFrom} /> },
          ...(referral.occurredTo === null ? [] : [{ term: 'Until', value: <TimeText at={referral.occurredTo} /> }]),
          { term: 'Place', value: referral.place },
          { term: 'Prosecutor', value: referral.prosecutor ?? 'Nobody has taken it yet' },
        ]}
      />
      <h3>Narrative</h3>
      <p className="prose">{referral.narrative}</p>
    </Section>
  )
}
