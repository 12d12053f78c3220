import { Day } from '../design/day.tsx'
import { DefinitionList } from '../design/definition-list.tsx'
import { ClockSteps } from './clock-steps.tsx'
import { DayStrip } from './day-strip.tsx'
import { daysText } from './days-text.ts'
import { standingWords, type Reckoned, type Reckoning } from './reckoned.ts'

/** How a clock stands, day by day and step by step. */
export function ClockView({ clock }: { readonly clock: Reckoned }) {
  const { found, asserted, days, steps, consequence } = clock
  const differs = JSON.stringify(found) !== JSON.stringify(asserted)
  return (
    <>
      <p className="law-result">{standingWords[found.standing]}</p>
      <DefinitionList
        items={[
          { term: 'Counted from', value: <Day day={clock.start} weekday /> },
          { term: 'Limit', value: daysText(clock.limitDays) },
          { term: 'Charged', value: daysText(found.charged) },
          { term: 'Excluded', value: daysText(found.excluded) },
          { term: 'Left', value: daysText(found.left) },
          { term: 'Last day', value: <LastDay reckoning={found} /> },
        ]}
      />
      {differs && (
        <p>
          If every assertion of a party were found: {daysText(asserted.charged)} charged, {daysText(asserted.excluded)}{' '}
          excluded, {daysText(asserted.left)} left, last day <LastDay reckoning={asserted} />.
        </p>
      )}
      <DayStrip stretches={days} />
      <h4>Because</h4>
      <ClockSteps steps={steps} consequence={consequence} />
    </>
  )
}

function LastDay({ reckoning: { lastDay, lastDayIs, curedUntil } }: { readonly reckoning: Reckoning }) {
  return (
    <>
      <Day day={lastDay} weekday />
      {lastDayIs === 'if-it-ran-from-tomorrow' && ' if the clock ran on from tomorrow'}
      {curedUntil !== null && (
        <>
          , more time until <Day day={curedUntil} weekday />
        </>
      )}
    </>
  )
}
