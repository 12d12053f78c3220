import { standingWords, type CaseClock } from '../../contract/clocks.ts'
import { Because } from '../design/because.tsx'
import { Day } from '../design/day.tsx'
import { DefinitionList } from '../design/definition-list.tsx'
import { Section } from '../design/section.tsx'
import { ClockSteps } from '../law/clock-steps.tsx'
import { DayStrip } from '../law/day-strip.tsx'
import { VerificationState } from '../law/verification-state.tsx'
import { daysText } from '../law/days-text.ts'
import { RuleLink } from './rule-link.tsx'

/** One clock of the case: its figures, each day with its authority, and every step. */
export function ClockPanel({ clock, pack }: { readonly clock: CaseClock; readonly pack: string }) {
  return (
    <Section
      title={clock.name}
      actions={<RuleLink pack={pack} rule={clock.rule}>{`The rule of ${clock.name}`}</RuleLink>}
    >
      {clock.verification !== null && <VerificationState verification={clock.verification} />}
      {clock.kind === 'reckoned' ? <Reckoned clock={clock} /> : <Waiting clock={clock} />}
      <Missing clock={clock} />
    </Section>
  )
}

function Waiting({ clock }: { readonly clock: Extract<CaseClock, { kind: 'waiting' }> }) {
  return <p>{clock.because.length > 0 ? clock.because.join(' ') : 'It has not started.'}</p>
}

function Missing({ clock: { missing } }: { readonly clock: CaseClock }) {
  if (missing.length === 0) return null
  return (
    <div className="clock-missing">
      <h3>What is not known</h3>
      <ul className="usa-list">
        {missing.map(({ of, words }) => (
          <li key={`${of} ${words}`}>{words}</li>
        ))}
      </ul>
      <p className="quiet">Enter it below, where it is an event; else the clock goes on without it.</p>
    </div>
  )
}

function Reckoned({ clock }: { readonly clock: Extract<CaseClock, { kind: 'reckoned' }> }) {
  const { name, question, found, asserted, days, steps, sources, verification, consequence } = clock
  const figure = (what: string, shown: string) => (
    <Because
      what={`${name}: ${what}`}
      because={[question]}
      sources={sources.slice(0, 1).map((citation) => ({ citation, verified: verification }))}
    >
      {shown}
    </Because>
  )
  return (
    <>
      <p className="clock-standing">{standingWords[clock.standing]}</p>
      <DefinitionList
        items={[
          { term: 'Counted from', value: <Day day={clock.start} weekday /> },
          { term: 'Limit', value: figure('limit', daysText(clock.limitDays)) },
          { term: 'Charged', value: figure('days charged', daysText(found.charged)) },
          { term: 'Excluded', value: figure('days excluded', daysText(found.excluded)) },
          { term: 'Left', value: figure('days left', daysText(found.left)) },
          { term: 'Last day', value: <LastDay clock={clock} /> },
        ]}
      />
      {asserted !== null && (
        <p>
          With what a party asserts besides: {daysText(asserted.charged)} charged, {daysText(asserted.excluded)}{' '}
          excluded, {daysText(asserted.left)} left, last day <Day day={asserted.lastDay} weekday />.
        </p>
      )}
      <h3>How it was reckoned</h3>
      <DayStrip stretches={days} />
      <h4>Step by step</h4>
      <ClockSteps steps={steps} consequence={consequence} />
    </>
  )
}

function LastDay({
  clock: { found, isLastDayFixed, curedUntil },
}: {
  readonly clock: Extract<CaseClock, { kind: 'reckoned' }>
}) {
  return (
    <>
      <Day day={found.lastDay} weekday />
      {!isLastDayFixed && ' if the clock ran on from tomorrow'}
      {curedUntil !== null && (
        <>
          ; more time until <Day day={curedUntil} weekday />
        </>
      )}
    </>
  )
}
