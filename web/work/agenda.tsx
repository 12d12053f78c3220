import { Link } from '@tanstack/react-router'
import type { AgendaLine, MyDay } from '../../contract/work.ts'
import { timeOfDay } from '../../src/vocabulary/time-of-day.ts'
import { PageLink } from '../app/page-link.tsx'
import { Day } from '../design/day.tsx'
import { Section } from '../design/section.tsx'
import { caseName } from './case-words.tsx'

/** The hearings of today and of the six days after it. */
export function Agenda({ day }: { readonly day: MyDay }) {
  const days = [...new Set(day.agenda.map((line) => line.onDay))]
  return (
    <Section
      title="In court"
      actions={day.hearingsAt !== null && <PageLink to={day.hearingsAt}>All hearings</PageLink>}
    >
      {days.length === 0 && <p className="quiet">No hearing in the next seven days.</p>}
      {days.map((on) => (
        <div key={on} className="agenda">
          <h3 className="agenda__day">
            <Day day={on} weekday /> {on === day.today && <span className="quiet">today</span>}
          </h3>
          <ul className="agenda__list">
            {day.agenda
              .filter((line) => line.onDay === on)
              .map((line) => (
                <AgendaRow key={line.hearingId} line={line} />
              ))}
          </ul>
        </div>
      ))}
      {day.moreAgenda && <p className="quiet">There are more hearings than are shown here.</p>}
    </Section>
  )
}

function AgendaRow({ line }: { readonly line: AgendaLine }) {
  return (
    <li className="agenda__row">
      <span className="agenda__time">{timeOfDay(line.at)}</span>
      <Link to="/cases/$caseId" params={{ caseId: line.case.caseId }} className="usa-link">
        {caseName(line.case)}
      </Link>
      <span className="quiet">
        {line.kindLabel}, courtroom {line.room}
      </span>
    </li>
  )
}
