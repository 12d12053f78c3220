import type { CaseClock, CaseClocks, CaseEventLine, CaseFactLine, ExcludedTimeLine } from '../../../contract/clocks.ts'
import { packOf } from '../../cases/packs.ts'
import { askClock } from '../../law/domain/clocks/ask-clock.ts'
import type { ClockAnswer, Reckoning } from '../../law/domain/clocks/clock-answer.ts'
import type { ClockCourt } from '../../law/domain/clocks/evaluate-clock.ts'
import type { ClockRule } from '../../law/domain/clocks/clock-rule.ts'
import { eventWords } from '../../law/domain/events.ts'
import { factValueWords } from '../../law/domain/facts.ts'
import type { Rule } from '../../law/domain/rule.ts'
import type { RulePack } from '../../law/domain/rule-pack.ts'
import { citationOf } from '../../law/domain/source.ts'
import type { Services } from '../../law/services.ts'
import { standingOfRules } from '../../law/standing-of-rules.ts'
import { seeCase, type SeenCase } from '../../people/seen-case.ts'
import type { CommonRefusal } from '../../platform/http/problems.ts'
import { noteRead, type Tx } from '../../platform/postgres/tx.ts'
import type { Actor } from '../../vocabulary/actor.ts'
import type { Compartment } from '../../vocabulary/compartments.ts'
import type { CaseId } from '../../vocabulary/ids.ts'
import type { LegalDate } from '../../vocabulary/legal-date.ts'
import type { Verification } from '../../vocabulary/verification.ts'
import { done, refuse, type Outcome } from '../../vocabulary/outcome.ts'
import { courtTimeOf } from '../court-time-of.ts'
import { hasDeadlines } from '../deadlines/recompute-deadlines.ts'
import type { CaseEvent } from '../domain/case-event.ts'
import { choicesOf } from '../domain/clock-choices.ts'
import { openChanges } from '../domain/excluded-time-policy.ts'
import { clockOn } from '../domain/exclusion.ts'
import { mayStrikeEvent, sideOf } from '../domain/policies.ts'
import type { Side } from '../domain/recorded-events.ts'
import { clocksRestOn } from '../domain/seen-with.ts'
import { askedFacts, type AskedFact } from '../domain/stated-facts.ts'
import type { CaseEventRow } from '../events/case-event-store.ts'
import { toldOfCase, type ToldOfCase } from '../events/events-of-cases.ts'
import type { ExcludedTimeRow } from '../exclusions/excluded-time-store.ts'
import { seesTendered } from './sees-tendered.ts'

/**
 * The clocks of a case by what the court's file and what was tendered tell whoever asks; nothing between the parties
 * moves one. Before charges are filed the investigation tells of the arrest.
 */
export async function viewClocks(
  tx: Tx,
  packs: Services['packs'],
  actor: Actor,
  caseId: CaseId,
): Promise<Outcome<CaseClocks, CommonRefusal>> {
  const seen = await seeCase(tx, actor, caseId)
  if (!seen) return refuse({ kind: 'not-found' })
  const pack = packOf(packs, seen.court)
  const [told, standing, countsTenders, court] = await Promise.all([
    toldOfCase(tx, seen),
    standingOfRules(tx, pack),
    seesTendered(tx, caseId),
    hasDeadlines(pack) ? courtTimeOf(tx, pack, seen.court.id, seen.today) : null,
  ])
  const restsOn = isPastCharging(seen) ? clocksRestOn : beforeCharging
  const events = told.events.filter((one) => restsOn.some((compartment) => compartment === one.compartment))
  for (const walled of ['tendered', 'investigation'] as const)
    if (events.some((one) => one.compartment === walled)) noteRead(tx, caseId, walled)
  const side = sideOf(seen)
  const isCourts = side !== null && seen.number !== null
  return done({
    today: seen.today,
    pack: { name: pack.jurisdiction, title: pack.name },
    countsTenders,
    clocks: court === null ? [] : clocksOf(pack, court, { ...told, events }, standing, seen.today),
    events: eventLines(events, told.entered, side),
    excluded: told.excluded.map((row) => excludedLine(pack, row, side)).toReversed(),
    facts: askedFacts(pack, told.known).map((one) => factLine(one, isCourts ? side : null)),
    choices: isCourts ? choicesOf(pack, events, side, seen.today) : { events: [], exclusions: [] },
    abilities: isCourts ? ['enter-event', 'exclude-time'] : [],
  })
}

function clocksOf(
  pack: RulePack,
  court: ClockCourt,
  told: ToldOfCase,
  standing: (rule: string) => Verification | null,
  today: LegalDate,
): CaseClock[] {
  const views = Object.entries(pack.families.clock).flatMap(([name, rule]) => {
    const id = `clock.${name}`
    const answer = askClock(rule, court, told, today)
    if (answer.kind === 'not-applicable' || answer.kind === 'not-in-force') return []
    if (answer.kind !== 'reckoned' && isDone(rule, told)) return []
    return [clockView(id, rule, answer, standing(id))]
  })
  return views.toSorted((a, b) => (lastDayOf(a) < lastDayOf(b) ? -1 : 1))
}

/** Before charges are filed the arrest is told in the investigation alone, to those who decide on charging. */
const beforeCharging: readonly Compartment[] = [...clocksRestOn, 'investigation']

const isPastCharging = ({ number, stage }: Pick<SeenCase, 'number' | 'stage'>): boolean =>
  number !== null || stage === 'declined'

/** The clock that runs out first stands first, and those that wait stand last. */
const lastDayOf = (clock: CaseClock): string => (clock.kind === 'reckoned' ? clock.found.lastDay : '~')

/** What the clock demands was done although nobody knows when it would have started. */
const isDone = ({ values }: Rule<ClockRule>, { events }: ToldOfCase): boolean =>
  values.some(({ value }) => events.some(({ kind }) => value.satisfiedBy.includes(kind)))

function clockView(
  rule: string,
  { question, values }: Rule<ClockRule>,
  answer: ClockAnswer,
  verification: Verification | null,
): CaseClock {
  const head = {
    rule,
    name: values.at(-1)?.value.name ?? question,
    question,
    verification,
    sources: [...answer.sources],
    missing: answer.missing.map(({ of, words }) => ({ of, words })),
  }
  if (answer.kind !== 'reckoned') return { kind: 'waiting', ...head, because: [...answer.because] }
  const { found, asserted } = answer
  const differs = found.lastDay !== asserted.lastDay || found.excluded !== asserted.excluded
  return {
    kind: 'reckoned',
    ...head,
    because: [],
    start: answer.start,
    limitDays: answer.limitDays,
    standing: found.standing,
    found: figures(found),
    asserted: differs ? figures(asserted) : null,
    isLastDayFixed: found.lastDayIs === 'fixed',
    curedUntil: found.curedUntil,
    days: answer.days.map((span) => ({
      ...span,
      under: span.under.map(({ exclusion, title, source, standing, contested }) => ({
        exclusion,
        title,
        source,
        standing,
        contested,
      })),
    })),
    steps: answer.steps.map(({ words, day, source }) => ({ words, day, source })),
    consequence: { text: answer.consequence.text, source: answer.consequence.source },
  }
}

const figures = ({ charged, excluded, left, lastDay }: Reckoning) => ({ charged, excluded, left, lastDay })

const originWords: Record<CaseEvent['from'], string> = {
  record: 'From the record of the case',
  custody: 'From custody as recorded',
  hearing: 'From the outcome of a hearing',
  referral: 'As the police referred it',
  import: 'As imported',
  entered: 'Entered',
  'excluded-time': 'Excluded time',
}

function eventLines(
  events: readonly CaseEvent[],
  entered: readonly CaseEventRow[],
  side: Side | null,
): CaseEventLine[] {
  const told = events.filter((one) => one.from !== 'excluded-time' && one.from !== 'entered').map(toldLine)
  const byHand = entered.map((row): CaseEventLine => ({
    id: row.id,
    words: eventWords[row.kind],
    day: row.day,
    until: row.until,
    by: row.by,
    note: row.note,
    origin: `Entered by ${row.enteredByName}`,
    struck: row.struck,
    version: row.version,
    abilities: row.struck === null && mayStrikeEvent(side, row.by) ? ['strike'] : [],
  }))
  return [...told, ...byHand].toSorted((a, b) => (a.day < b.day ? 1 : -1))
}

const toldLine = (event: CaseEvent): CaseEventLine => ({
  id: event.id,
  words: eventWords[event.kind],
  day: event.day,
  until: event.until ?? null,
  by: event.by ?? null,
  note: event.note ?? '',
  origin: originWords[event.from],
  struck: null,
  version: null,
  abilities: [],
})

function factLine({ fact, question, known, answers, by }: AskedFact, side: Side | null): CaseFactLine {
  return {
    fact,
    question,
    answer: known === null ? null : factValueWords(known.value),
    origin: known?.words ?? null,
    choices: answers.map(({ value, words }) => ({ value, words })),
    abilities: side !== null && by.includes(side) ? ['state'] : [],
  }
}

function excludedLine(pack: RulePack, row: ExcludedTimeRow, side: Side | null): ExcludedTimeLine {
  const rule = clockOn(pack, row.clock, row.from)?.exclusions.find((one) => one.id === row.exclusion)
  return {
    id: row.id,
    rule: row.clock,
    exclusion: row.exclusion,
    title: rule?.title ?? row.exclusion,
    source: rule === undefined ? null : citationOf(rule.source),
    standing: row.standing,
    by: row.by,
    from: row.from,
    to: row.to,
    findings: row.findings,
    factors: row.factors.map((code) => rule?.factors.find((one) => one.code === code)?.text ?? code),
    note: row.note,
    contested: row.contested,
    ruling: row.ruling === null ? null : { ruled: row.ruling.ruled, why: row.ruling.why, by: row.ruling.byName },
    correction: row.correction,
    struck: row.struck,
    enteredBy: row.enteredByName,
    version: row.version,
    abilities: openChanges(side, row),
  }
}
