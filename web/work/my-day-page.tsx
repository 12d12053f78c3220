import './work.css'
import { useRef, useState } from 'react'
import { readMyDay, type MyDay, type WorkItem } from '../../contract/work.ts'
import { useSignedIn } from '../app/signed-in.ts'
import { useRead } from '../app/use-read.ts'
import { Day } from '../design/day.tsx'
import { Empty } from '../design/empty.tsx'
import { Loaded } from '../design/loaded.tsx'
import { Page, PageHeader } from '../design/page.tsx'
import { Agenda } from './agenda.tsx'
import { Changed } from './changed.tsx'
import { GapLine } from './gap-line.tsx'
import { ItemRow } from './item-row.tsx'
import { moreText } from './more-text.ts'
import { PutOffs } from './put-offs.tsx'
import { UpkeepLine } from './upkeep-line.tsx'
import { useItemKeys } from './use-item-keys.ts'
import { Waiting } from './waiting.tsx'

/** Asked as soon as one goes there. */
export const opensWith = [readMyDay]

/** Where the day begins: what needs this person and why, what changed, what waits for others. */
export function MyDayPage() {
  const read = useRead(readMyDay, {})
  // Who has no list of cases is told of none.
  const hasCases = useSignedIn().nav.some(({ to }) => to === '/cases')
  return (
    <Page title="My day">
      <Loaded read={read} what="your day">
        {(day) => (
          <>
            <PageHeader title="My day" lead={<Lead day={day} hasCases={hasCases} />} />
            {day.closed !== null && (
              <p className="my-day__closed" role="status">
                The court is closed today: {day.closed.because}. It sits again on <Day day={day.closed.open} weekday />.
              </p>
            )}
            <div className="my-day">
              <NeedsYou day={day} />
              <div className="my-day__beside">
                {hasCases && (
                  <>
                    <Agenda day={day} />
                    <Changed day={day} />
                    <Waiting day={day} />
                    <PutOffs putOff={day.putOff} />
                  </>
                )}
              </div>
            </div>
          </>
        )}
      </Loaded>
    </Page>
  )
}

function Lead({ day, hasCases }: { readonly day: MyDay; readonly hasCases: boolean }) {
  const today = day.agenda.filter((line) => line.isToday).length
  const hearings = today === 0 ? 'no hearing' : today === 1 ? 'one hearing' : `${today} hearings`
  return (
    <>
      <Day day={day.today} weekday />: {countText(day)}
      {hasCases && `, ${hearings} today`}.
    </>
  )
}

function countText({ now, upkeep, more }: MyDay): string {
  const n = now.length + upkeep.length + more.n
  if (n === 0) return 'nothing waits for you'
  return `${n}${more.atLeast ? ' or more' : ''} ${n === 1 && !more.atLeast ? 'thing needs' : 'things need'} you`
}

const keyOf = ({ situation, case: { caseId }, subject }: WorkItem): string => `${situation} ${caseId} ${subject}`

/** One act at most is open: its letters are about no other item. */
function NeedsYou({ day }: { readonly day: MyDay }) {
  const list = useRef<HTMLElement>(null)
  const [opened, setOpened] = useState<string | null>(null)
  // What was settled does not open by itself should it come again.
  if (opened !== null && !day.now.some((item) => keyOf(item) === opened)) setOpened(null)
  useItemKeys(list)
  const groups = day.bands
    .map((band) => ({
      ...band,
      upkeep: day.upkeep.filter((one) => one.band === band.id),
      items: day.now.filter((item) => item.band === band.id),
    }))
    .filter(({ upkeep, items }) => upkeep.length + items.length > 0)
  return (
    <section aria-label="What needs you now" className="my-day__now" ref={list}>
      {groups.length === 0 && day.gaps.length === 0 && <Empty>{day.nothing}</Empty>}
      {groups.map((band) => (
        <div key={band.id} className={`band band--${band.id}`}>
          <h2 className="band__title">
            {band.label} <span className="quiet">{band.upkeep.length + band.items.length}</span>
          </h2>
          <ol className="items">
            {band.upkeep.map((one) => (
              <UpkeepLine key={one.id} upkeep={one} />
            ))}
            {band.items.map((item) => (
              <ItemRow
                key={keyOf(item)}
                item={item}
                order={day.order}
                today={day.today}
                putOff={day.putOff}
                isOpen={opened === keyOf(item)}
                onToggle={(isOpen) => setOpened(isOpen ? keyOf(item) : null)}
              />
            ))}
          </ol>
        </div>
      ))}
      {(day.more.n > 0 || day.more.atLeast) && <p className="quiet">{moreText(day.more)}</p>}
      {day.gaps.length > 0 && (
        <ul className="items items--gaps">
          {day.gaps.map((gap) => (
            <GapLine key={gap.id} gap={gap} />
          ))}
        </ul>
      )}
      {groups.length > 0 && (
        <p className="quiet my-day__keys">
          <kbd>j</kbd> and <kbd>k</kbd> go down and up, <kbd>Enter</kbd> opens.
        </p>
      )}
    </section>
  )
}
