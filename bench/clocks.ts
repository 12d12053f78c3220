import { askClock } from '../src/law/domain/clocks/ask-clock.ts'
import { ClockEvent } from '../src/law/domain/clocks/clock-event.ts'
import { courtTime } from '../src/law/domain/court-time.ts'
import { loadRulePack } from '../src/law/load-rule-pack.ts'
import { addDays, legalDate } from '../src/vocabulary/legal-date.ts'

/*
 * Evaluations a second of a speedy-trial clock for a case with forty events: motions that overlap, matters under
 * advisement beyond their cap, an agreement tendered and rejected, absences asserted and found, continuances with
 * findings. It is arithmetic alone: no database, no server.
 */

const asOf = legalDate('2026-11-16')
const first = legalDate('2026-01-05')
const on = (day: number) => addDays(first, day)

/** A case with forty events under the Speedy Trial Act. */
function fortyEvents(): readonly ClockEvent[] {
  const motions = Array.from({ length: 10 }, (_, i) => [
    { kind: 'motion-filed', day: on(10 + i * 7), about: `motion ${i}` },
    { kind: 'motion-decided', day: on(19 + i * 7), about: `motion ${i}` },
  ]).flat()
  const advisement = [
    { kind: 'matter-submitted', day: on(90), about: 'suppression' },
    { kind: 'matter-decided', day: on(140), about: 'suppression' },
  ]
  const talks = [
    { kind: 'agreement-tendered', day: on(150), about: 'agreement' },
    { kind: 'agreement-rejected', day: on(157), about: 'agreement' },
  ]
  const absences = Array.from({ length: 4 }, (_, i) => [
    { kind: 'absence-began', day: on(160 + i * 12), about: `witness ${i}`, by: i % 2 === 0 ? 'court' : 'prosecution' },
    { kind: 'absence-ended', day: on(165 + i * 12), about: `witness ${i}` },
  ]).flat()
  const continuances = Array.from({ length: 5 }, (_, i) => ({
    kind: 'ends-of-justice-ordered',
    day: on(215 + i * 15),
    until: on(225 + i * 15),
    by: 'court',
    findings: { text: 'The recordings need translation.', factors: ['complex'] },
  }))
  const start = [
    { kind: 'arrest', day: first },
    { kind: 'charge-filed', day: on(3) },
    { kind: 'first-appearance', day: on(4) },
  ]
  return [...start, ...motions, ...advisement, ...talks, ...absences, ...continuances].map((event, index) =>
    ClockEvent.parse({ id: `e${index}`, ...event }),
  )
}

/** What was measured: by the clock on the wall, and by the time that a core spent on it, which a busy machine does not change. */
export interface ClockFigure {
  readonly events: number
  readonly perSecond: number
  readonly perCoreSecond: number
}

/** Clock evaluations a second, after a warm-up. */
export async function measureClocks(seconds: number): Promise<ClockFigure> {
  const pack = await loadRulePack('us-federal')
  const rule = pack.families.clock['sta-trial']
  if (rule === undefined) throw new Error('The federal pack has no trial clock.')
  const court = courtTime(pack, asOf)
  const events = fortyEvents()
  const evaluate = () => askClock(rule, court, { events, facts: {} }, asOf)
  const evaluated = (until: number): number => {
    let n = 0
    for (; performance.now() < until; n += 1) evaluate()
    return n
  }
  evaluated(performance.now() + 500)
  const [begun, before] = [performance.now(), process.cpuUsage()]
  const n = evaluated(begun + seconds * 1000)
  const { user, system } = process.cpuUsage(before)
  return {
    events: events.length,
    perSecond: (n * 1000) / (performance.now() - begun),
    perCoreSecond: (n * 1_000_000) / (user + system),
  }
}

if (import.meta.main) {
  const { perSecond, perCoreSecond, events } = await measureClocks(3)
  console.log(
    `clock: a case with ${events} events  ${perSecond.toFixed(0)} evaluations a second, ${perCoreSecond.toFixed(0)} a second of a core`,
  )
}
