import type { CaseView } from '../../contract/cases.ts'
import { Language, languageWords } from '../../src/vocabulary/code-lists.ts'
import { Day } from '../design/day.tsx'
import { DefinitionList } from '../design/definition-list.tsx'
import { Section } from '../design/section.tsx'
import { holds } from './compartments-held.ts'

/** Who and where: the court, the judge, both sides, the defendant. */
export function CaseFacts({ view }: { readonly view: CaseView }) {
  const { defendant } = view
  return (
    <Section title="Case">
      <DefinitionList
        items={[
          { term: 'Title', value: view.title },
          { term: 'Court', value: view.court.name },
          { term: 'Prosecutor', value: view.prosecutor ?? <None>Not assigned, or not open to you</None> },
          // Who holds no court file is not told that nobody was assigned: he may not know.
          ...(holds(view, 'court-file')
            ? [
                { term: 'Judge', value: view.judge ?? <None>Not assigned yet</None> },
                {
                  term: 'Counsel of record',
                  value: view.counsel.length === 0 ? <None>{withoutCounsel(view)}</None> : view.counsel.join('; '),
                },
              ]
            : []),
          ...(defendant
            ? [
                {
                  term: 'Date of birth',
                  value: defendant.birthDate === null ? null : <Day day={defendant.birthDate} />,
                },
                {
                  term: 'Language',
                  value: `${languageText(defendant.language)}${defendant.interpreterNeeded ? ', needs an interpreter' : ''}`,
                },
              ]
            : []),
          ...(view.origin === 'import' ? [{ term: 'Origin', value: 'Imported from another system' }] : []),
        ]}
      />
    </Section>
  )
}

function withoutCounsel({ people }: CaseView): string {
  const named = (relation: string) => people.filter((one) => one.relation === relation).map(({ name }) => name)
  if (named('self-represented').length === 0) return 'Nobody yet'
  const standby = named('standby-counsel')
  return `None: self-represented${standby.length === 0 ? '' : `; standby counsel ${standby.join(', ')}`}`
}

function None({ children }: { readonly children: string }) {
  return <span className="quiet">{children}</span>
}

function languageText(code: string): string {
  const language = Language.safeParse(code)
  return language.success ? languageWords[language.data] : code
}
