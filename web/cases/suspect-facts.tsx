import type { ReferralView } from '../../contract/cases.ts'
import { custodyStatusWords, languageWords } from '../../src/vocabulary/code-lists.ts'
import { Day } from '../design/day.tsx'
import { DefinitionList } from '../design/definition-list.tsx'
import { Section } from '../design/section.tsx'

/** The suspect as the police referred him. */
export function SuspectFacts({ suspect }: { readonly suspect: ReferralView['suspect'] }) {
  const { custody } = suspect
  const aliases = suspect.aliases.map(({ givenName, familyName }) => `${givenName} ${familyName}`)
  return (
    <Section title="Suspect">
      <DefinitionList
        items={[
          { term: 'Name', value: `${suspect.givenName} ${suspect.familyName}` },
          { term: 'Also known as', value: aliases.length === 0 ? 'No other name' : aliases.join('; ') },
          { term: 'Date of birth', value: suspect.birthDate === null ? null : <Day day={suspect.birthDate} /> },
          {
            term: 'Language',
            value: `${languageWords[suspect.language]}${suspect.interpreterNeeded ? ', needs an interpreter' : ''}`,
          },
          { term: 'Arrested', value: suspect.arrestedOn === null ? null : <Day day={suspect.arrestedOn} /> },
          {
            term: 'Custody at referral',
            value: (
              <>
                {custodyStatusWords[custody.status]}
                {custody.facility !== null && `, ${custody.facility}`}
                {custody.since !== null && (
                  <>
                    {' '}
                    since <Day day={custody.since} />
                  </>
                )}
              </>
            ),
          },
        ]}
      />
    </Section>
  )
}
