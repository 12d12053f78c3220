import type { PackSummary, RuleLine, RuleView } from '../../contract/law.ts'
import type { Actor } from '../vocabulary/actor.ts'
import type { CommonRefusal } from '../platform/http/problems.ts'
import type { Tx } from '../platform/postgres/tx.ts'
import { legalDate } from '../vocabulary/legal-date.ts'
import { done, refuse, type Outcome } from '../vocabulary/outcome.ts'
import { conditionWords } from './domain/condition-words.ts'
import { eventWords } from './domain/events.ts'
import { mayCheckRules } from './domain/policies.ts'
import type { Rule } from './domain/rule.ts'
import { eventsAsked, factsAsked, givenKindOf, namesIn } from './domain/rule-asks.ts'
import { ruleById, rulesOf, type NamedRule } from './domain/rules-of.ts'
import type { RulePack } from './domain/rule-pack.ts'
import { citationOf, type Source } from './domain/source.ts'
import { statementOf } from './domain/statement.ts'
import { checksOf, type RuleCheck } from './store.ts'

type Packs = ReadonlyMap<string, RulePack>

/** Every pack, by name. */
export function listPacks(packs: Packs): { packs: PackSummary[] } {
  return { packs: [...packs.values()].map(summaryOf).toSorted((a, b) => (a.name < b.name ? -1 : 1)) }
}

/** The rules of a pack; with words only those that have them all in question, id or source. */
export async function listRules(
  tx: Tx,
  packs: Packs,
  name: string,
  words: string | undefined,
): Promise<Outcome<{ pack: PackSummary; rules: RuleLine[] }, CommonRefusal>> {
  const pack = packs.get(name)
  if (pack === undefined) return refuse({ kind: 'not-found' })
  const sought = (words ?? '')
    .toLowerCase()
    .split(/\s+/)
    .filter((word) => word !== '')
  const checks = await checksOf(tx, name)
  const rules = rulesOf(pack)
    .map((rule) => lineOf(rule, checks))
    .filter((line) => sought.every((word) => textOf(line).includes(word)))
  return done({ pack: summaryOf(pack), rules })
}

/** One rule in full, with who has checked it and whether whoever asks may. */
export async function readRule(
  tx: Tx,
  actor: Actor,
  packs: Packs,
  name: string,
  id: string,
): Promise<Outcome<RuleView, CommonRefusal>> {
  const pack = packs.get(name)
  const rule = pack === undefined ? null : ruleById(pack, id)
  if (pack === undefined || rule === null) return refuse({ kind: 'not-found' })
  return done({
    ...viewOf(pack, { id, rule }, await checksOf(tx, name)),
    abilities: mayCheckRules(actor) ? ['check'] : [],
  })
}

function summaryOf(pack: RulePack): PackSummary {
  const rules = rulesOf(pack)
  return {
    pack: pack.jurisdiction,
    name: pack.name,
    invented: pack.invented,
    adopts: pack.adopts,
    notModelled: pack.notModelled,
    rules: rules.length,
    unverified: rules.filter(({ rule }) => 'unverified' in rule.verification).length,
  }
}

/** What a pack says of itself gives way to a check of what the rule says now. */
function lineOf({ id, rule }: NamedRule, checks: readonly RuleCheck[]): RuleLine {
  const { question, unit } = rule
  const statement = statementOf(rule)
  const check = checks.find((one) => one.rule === id && one.statement.equals(statement))
  const verification = check === undefined ? rule.verification : { by: check.by, on: check.on }
  return { id, question, unit, verification, citation: citationOf(latestSource(rule)) }
}

function latestSource({ question, values }: Rule<unknown>): Source {
  return values.at(-1)?.source ?? { cite: question, tag: 'own-rule' }
}

const textOf = ({ id, question, citation }: RuleLine): string => `${id} ${question} ${citation.text}`.toLowerCase()

function viewOf(pack: RulePack, named: NamedRule, checks: readonly RuleCheck[]): Omit<RuleView, 'abilities'> {
  const { id: ofRule, rule } = named
  const statement = statementOf(rule)
  return {
    ...lineOf(named, checks),
    pack: pack.jurisdiction,
    packName: pack.name,
    applies: rule.applies,
    appliesWords: conditionWords(rule.applies),
    datedBy: rule.datedBy === undefined ? null : eventWords[rule.datedBy],
    values: rule.values.map(({ from, to, value, source }) => ({
      from,
      to: to ?? null,
      value,
      source: sourceView(source),
    })),
    exceptions: rule.exceptions.map(({ id, because, when, unless, value, source }) => ({
      id: id ?? null,
      because,
      when,
      whenWords: conditionWords(when),
      unless: [...(unless ?? [])],
      value,
      source: sourceView(source),
    })),
    examples: rule.examples.map(({ on, facts, given, at, gives }) => ({
      on,
      facts,
      given: given ?? null,
      at: at ?? null,
      gives,
    })),
    notModelled: rule.notModelled ?? null,
    asks: { given: givenKindOf(ofRule), facts: factsAsked(rule), events: eventsAsked(ofRule, rule) },
    names: namesIn(rule),
    statement: statement.toString('hex'),
    checks: checks
      .filter((one) => one.rule === ofRule)
      .map(({ by, on, note, statement: checked }) => ({
        by,
        on: legalDate(on),
        note,
        current: checked.equals(statement),
      })),
  }
}

function sourceView(source: Source): RuleView['values'][number]['source'] {
  return { citation: citationOf(source), tag: source.tag }
}
