import type { MyDay } from '../../contract/work.ts'
import { PageLink } from '../app/page-link.tsx'
import { Section } from '../design/section.tsx'
import { TimeText } from '../design/time-text.tsx'
import { caseName } from './case-words.tsx'
import { moreText } from './more-text.ts'

/** What others owe this person: who, since when, and by when. */
export function Waiting({ day }: { readonly day: MyDay }) {
  return (
    <Section title="Waits for others">
      {day.waiting.length === 0 && <p className="quiet">You wait for nobody.</p>}
      <ul className="notices">
        {day.waiting.map((item) => (
          <li key={`${item.situation} ${item.case.caseId} ${item.subject}`} className="notice-row">
            <span data-item="">
              <PageLink to={item.action.to}>{item.words}</PageLink>
            </span>
            <span className="notice-row__case">
              {caseName(item.case)} {item.case.defendant !== null && <span className="quiet">{item.case.number}</span>}
            </span>
            <span className="quiet notice-row__at">
              since <TimeText at={item.since} relative />
              {item.dueWords !== null && `; due ${item.dueWords}`}
              {item.dueWords === null && item.officeDay !== null && `; by the office’s rule ${item.officeDay.words}`}
            </span>
          </li>
        ))}
      </ul>
      {(day.moreWaiting.n > 0 || day.moreWaiting.atLeast) && <p className="quiet">{moreText(day.moreWaiting)}</p>}
    </Section>
  )
}
