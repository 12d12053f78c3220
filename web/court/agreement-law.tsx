import type { AgreementLaw } from '../../contract/agreement.ts'
import { Because } from '../design/because.tsx'
import { Section } from '../design/section.tsx'

const bound: Record<AgreementLaw['restrictions'][number]['on'], string> = {
  prosecution: 'The prosecution sees to it.',
  defense: 'The defense sees to it.',
  court: 'The court sees to it.',
  agreement: 'It is asked of the agreement itself.',
}

/** What the law of the place forbids or asks here. The program judges none of it. */
export function AgreementLawSection({ law }: { readonly law: AgreementLaw }) {
  return (
    <Section title="What the law asks">
      {law.missing.length > 0 ? (
        <>
          <p>Whether the rule asks anything of this agreement is not known. It would have to be known:</p>
          <ul className="missing">
            {law.missing.map((question) => (
              <li key={question}>{question}</li>
            ))}
          </ul>
        </>
      ) : law.restrictions.length === 0 ? (
        <p className="quiet">
          {law.hasRule
            ? 'The rule pack of the court names nothing that holds of this agreement.'
            : 'The rule pack of the court has no rule on what the law forbids or asks of an agreement.'}
        </p>
      ) : (
        <ul className="missing">
          {law.restrictions.map(({ id, on, text, missing, source, verified }) => (
            <li key={id}>
              <Because what={text} because={[bound[on]]} missing={missing} sources={[{ citation: source, verified }]}>
                {missing.length > 0 ? `${text} Whether it holds here is not known.` : text}
              </Because>
            </li>
          ))}
        </ul>
      )}
    </Section>
  )
}
