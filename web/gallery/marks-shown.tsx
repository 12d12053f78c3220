import { Abbr } from '../design/abbr.tsx'
import { Because } from '../design/because.tsx'
import { Day } from '../design/day.tsx'
import { DefinitionList } from '../design/definition-list.tsx'
import { Section } from '../design/section.tsx'
import { StatusTag, type Tone } from '../design/status-tag.tsx'
import { TimeText } from '../design/time-text.tsx'

const tones: Record<Tone, string> = {
  neutral: 'Pending',
  good: 'Accepted',
  waiting: 'Awaiting the court',
  alert: 'Interpreter',
  done: 'Closed',
}

const sample = { text: 'A rule made up for this page', url: 'https://www.law.cornell.edu/rules/frcrmp/rule_11' }

/** Words, figures and times as they stand inside a line. */
export function MarksShown() {
  return (
    <Section title="Marks in a line">
      <p>
        {(['neutral', 'good', 'waiting', 'alert', 'done'] as const).map((tone) => (
          <span key={tone}>
            <StatusTag tone={tone}>{tones[tone]}</StatusTag>{' '}
          </span>
        ))}
      </p>
      <DefinitionList
        items={[
          { term: 'A moment, in the court’s zone', value: <TimeText at="2026-03-16T19:30:00Z" relative /> },
          { term: 'A legal day', value: <Day day="2026-03-16" weekday /> },
          { term: 'A word in short', value: <Abbr word="Type C" /> },
          { term: 'What is not known', value: null },
          { term: 'A name from right to left', value: <bdi>محمد الأحمد</bdi> },
          {
            term: 'A figure nobody has verified',
            value: (
              <Because
                what="Last day for trial"
                because={['The arraignment was on 01/12/2026.', '120 days are counted from it.']}
                missing={['Whether the continuance was asked for by the defense.']}
                sources={[{ citation: sample, verified: null }]}
              >
                05/12/2026
              </Because>
            ),
          },
          {
            term: 'A figure that was verified',
            value: (
              <Because
                what="Least days an offer stays open"
                sources={[
                  { citation: sample, text: 'The words of the rule.', verified: { by: 'A lawyer', on: '2026-01-05' } },
                ]}
              >
                3 days
              </Because>
            ),
          },
          { term: 'A key', value: <kbd>g</kbd> },
        ]}
      />
    </Section>
  )
}
