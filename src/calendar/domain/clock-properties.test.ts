import { describe, expect, it } from 'vitest'
import { courtTime } from '../../law/domain/court-time.ts'
import { askClock } from '../../law/domain/clocks/ask-clock.ts'
import { loadRulePack } from '../../law/load-rule-pack.ts'
import { addDays, legalDate, type LegalDate } from '../../vocabulary/legal-date.ts'
import type { CaseEvent } from './case-event.ts'
import { deadlineChanges, type KeptDeadline } from './deadline-changes.ts'
import { deriveDeadlines, type DerivedDeadline } from './derive-deadlines.ts'

const packs = await Promise.all(['training-county', 'us-federal'].map(async (name) => await loadRulePack(name)))
const begun = legalDate('2026-01-05')
const today = legalDate('2026-09-01')

/** Numbers from a seed, so that a failure tells itself again. */
function numbersFrom(seed: number): (below: number) => number {
  let state = seed
  return (below) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    return state % below
  }
}

const event = (id: string, kind: CaseEvent['kind'], day: LegalDate, more: Partial<CaseEvent> = {}): CaseEvent => ({
  id,
  kind,
  day,
  contested: false,
  compartment: 'court-file',
  from: 'entered',
  ...more,
})

/** A case as it might go: charged and arraigned, then motions, absences, a tender and orders on days drawn by lot. */
function aCase(seed: number): readonly CaseEvent[] {
  const draw = numbersFrom(seed)
  const day = () => addDays(begun, draw(200))
  const motions = Array.from({ length: draw(4) }, (_, i) => {
    const filed = day()
    const motion = [event(`m${i}`, 'motion-filed', filed, { about: `m${i}`, by: 'defense' })]
    return draw(3) === 0
      ? motion
      : [...motion, event(`d${i}`, 'motion-decided', addDays(filed, draw(30)), { about: `m${i}`, by: 'court' })]
  }).flat()
  const found = Array.from({ length: draw(3) }, (_, i) => {
    const from = day()
    const standing = draw(2) === 0 ? 'found' : 'asserted'
    return event(`x${i}`, 'ends-of-justice-ordered', from, {
      about: `x${i}`,
      standing,
      until: addDays(from, draw(40)),
      findings: { text: 'The recordings need translation.', factors: ['complex'] },
      from: 'excluded-time',
    })
  })
  const tendered = day()
  const tender =
    draw(2) === 0
      ? []
      : [
          event('t', 'agreement-tendered', tendered, { about: 'a', compartment: 'tendered', by: 'court' }),
          event('r', 'agreement-rejected', addDays(tendered, draw(20)), { about: 'a', compartment: 'tendered' }),
        ]
  return [
    event('c', 'charge-filed', begun),
    event('f', 'first-appearance', addDays(begun, 2)),
    event('a', 'arraignment', addDays(begun, draw(20))),
    event('j', 'custody-began', begun),
    ...(draw(2) === 0 ? [] : [event('l', 'custody-ended', day())]),
    ...motions,
    ...found,
    ...tender,
  ]
}

function shuffled<T>(list: readonly T[], draw: (below: number) => number): readonly T[] {
  const left = [...list]
  return list.map(() => left.splice(draw(left.length), 1)[0]).flatMap((one) => (one === undefined ? [] : [one]))
}

const seeds = Array.from({ length: 120 }, (_, index) => index + 1)

const kept = (to: DerivedDeadline): KeptDeadline => ({
  id: `${to.rule} ${to.about}`,
  rule: to.rule,
  about: to.about,
  due: to.due,
  statement: to.statement,
  compartment: to.compartment,
  fixed: to.fixed,
  title: to.title,
  trigger: to.trigger,
  state: to.settled?.state ?? 'open',
  stateEvent: to.settled?.event ?? null,
  stateBy: null,
  version: 1,
})

/** Deadlines as they stand after each event was told by itself, as the reaction does. */
function keptAfter(pack: (typeof packs)[number], told: readonly CaseEvent[]): readonly KeptDeadline[] {
  const court = courtTime(pack, today)
  let rows: readonly KeptDeadline[] = []
  for (let n = 1; n <= told.length; n += 1) {
    const { deadlines } = deriveDeadlines({ pack, court, events: told.slice(0, n), facts: {}, today })
    for (const change of deadlineChanges(rows, deadlines)) {
      if (change.change === 'gone')
        rows = rows.map((one) => (one.id === change.kept.id ? { ...one, state: 'moot', stateEvent: null } : one))
      else rows = [...rows.filter((one) => one.id !== kept(change.to).id), kept(change.to)]
    }
  }
  return rows
    .filter((one) => one.state !== 'moot' || one.stateEvent !== null)
    .toSorted((a, b) => (a.id < b.id ? -1 : 1))
}

describe.each(packs.map((pack) => [pack.jurisdiction, pack] as const))(
  'the events of a case under %s',
  (_name, pack) => {
    it('told in any order, give the same deadlines on the same days', () => {
      for (const seed of seeds) {
        const events = aCase(seed)
        const draw = numbersFrom(seed * 7 + 1)
        expect(keptAfter(pack, shuffled(events, draw)), `seed ${seed}`).toEqual(keptAfter(pack, events))
      }
    })

    it('told twice, change nothing', () => {
      for (const seed of seeds) {
        const events = aCase(seed)
        const { deadlines } = deriveDeadlines({ pack, court: courtTime(pack, today), events, facts: {}, today })
        expect(deadlineChanges(deadlines.map(kept), deadlines), `seed ${seed}`).toEqual([])
      }
    })

    it('with time that the court excludes besides, leave no clock less time', () => {
      for (const seed of seeds) {
        const events = aCase(seed)
        const from = addDays(begun, 30 + numbersFrom(seed)(100))
        const more = event('more', 'ends-of-justice-ordered', from, {
          about: 'more',
          standing: 'found',
          until: addDays(from, 12),
          findings: { text: 'Counsel fell ill.', factors: ['counsel'] },
        })
        for (const [name, rule] of Object.entries(pack.families.clock)) {
          const left = (told: readonly CaseEvent[]) => {
            const answer = askClock(rule, courtTime(pack, today), { events: told, facts: {} }, today)
            return answer.kind === 'reckoned' ? answer.found.left : null
          }
          const [before, after] = [left(events), left([...events, more])]
          expect((after ?? 0) >= (before ?? 0), `${name}, seed ${seed}`).toBe(true)
        }
      }
    })
  },
)
