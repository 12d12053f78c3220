import { FactId, factQuestions, factValueWords, type FactValue } from '../../law/domain/facts.ts'
import { factsAsked, namesIn } from '../../law/domain/rule-asks.ts'
import type { RulePack } from '../../law/domain/rule-pack.ts'
import { rulesOf } from '../../law/domain/rules-of.ts'
import { keysOf } from '../../vocabulary/kept.ts'
import type { KnownFact } from './facts-of-the-file.ts'
import type { Side } from './recorded-events.ts'

/** Facts that no step of the case records, and whose statement each may be. */
const statable: { readonly [F in FactId]?: readonly Side[] } = {
  'highest-offense': ['prosecution', 'court'],
  severity: ['prosecution', 'court'],
  'offense-is-homicide': ['prosecution', 'court'],
  'before-indictment': ['prosecution', 'court'],
  'charging-document-is-indictment-or-information': ['prosecution', 'court'],
  'charge-is-serious-felony-or-dui': ['prosecution', 'court'],
  'charge-carries-prior-enhancement': ['prosecution', 'court'],
  'discovery-voluminous': ['prosecution', 'court'],
}

/** Facts that the file tells by its own steps, and that nobody states. */
const told: ReadonlySet<FactId> = new Set<FactId>(['in-custody', 'defendant-has-counsel'])

/** A fact of the case that the rules of the court ask for. */
export interface AskedFact {
  readonly fact: FactId
  readonly question: string
  readonly known: KnownFact | null
  /** The answers that the rules tell apart. */
  readonly answers: readonly { readonly value: FactValue; readonly words: string }[]
  /** Who may state it; nobody where the file tells it, or its own step would. */
  readonly by: readonly Side[]
}

const questionsAbout: ReadonlySet<string> = new Set(['offer.discovery-lead', 'plea.restrictions'])

/** A pack never changes: one that is read again is another. */
const askedBefore = new WeakMap<RulePack, ReadonlyMap<FactId, ReadonlySet<FactValue>>>()

/** Which facts the clocks, the deadlines and the rules on offers of a pack ask for, and which answers they tell apart. */
function askedBy(pack: RulePack): ReadonlyMap<FactId, ReadonlySet<FactValue>> {
  const before = askedBefore.get(pack)
  if (before !== undefined) return before
  const asked = new Map<FactId, Set<FactValue>>()
  for (const { id, rule } of rulesOf(pack)) {
    if (!id.startsWith('clock.') && !id.startsWith('deadline.') && !questionsAbout.has(id)) continue
    for (const { fact, values } of factsAsked(rule)) add(asked, fact, values)
    for (const name of keysOf(namesIn(rule))) {
      const fact = FactId.safeParse(name)
      if (fact.success && !asked.has(fact.data)) add(asked, fact.data, [true, false])
    }
  }
  askedBefore.set(pack, asked)
  return asked
}

/** The facts of a case that its law asks for, with what is known of each. */
export function askedFacts(pack: RulePack, known: readonly KnownFact[]): readonly AskedFact[] {
  const asked = askedBy(pack)
  return keysOf(factQuestions).flatMap((fact): AskedFact[] => {
    const values = asked.get(fact)
    const by = statable[fact]
    if (values === undefined || (by === undefined && !told.has(fact))) return []
    const found = known.find((one) => one.fact === fact) ?? null
    return [
      {
        fact,
        question: factQuestions[fact],
        known: found,
        answers: [...values].map((value) => ({ value, words: factValueWords(value) })),
        by: found?.from === 'file' ? [] : (by ?? []),
      },
    ]
  })
}

function add(asked: Map<FactId, Set<FactValue>>, fact: FactId, values: readonly FactValue[]): void {
  asked.set(fact, new Set([...(asked.get(fact) ?? []), ...values]))
}
