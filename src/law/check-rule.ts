import type { CommonRefusal, Problems } from '../platform/http/problems.ts'
import type { Tx } from '../platform/postgres/tx.ts'
import { todayIn } from '../vocabulary/legal-date.ts'
import { done, refuse, type Outcome } from '../vocabulary/outcome.ts'
import { lawOn } from './domain/ask.ts'
import type { RulePack } from './domain/rule-pack.ts'
import { ruleById } from './domain/rules-of.ts'
import { statementOf } from './domain/statement.ts'
import { recordCheck } from './store.ts'

export type CheckRefusal = { readonly kind: 'rule-changed' }

export const lawProblems: Problems<CheckRefusal> = {
  'rule-changed': {
    status: 409,
    title: 'The rule now says something else',
    detail: 'It was changed since you opened it. Read it again, and check what it says now.',
  },
}

/** A rule, what it said when it was read, and what was found. */
export interface CheckedRule {
  readonly pack: string
  readonly rule: string
  readonly statement: string
  readonly note: string
}

/** A lawyer states that a rule agrees with its source. What was read is checked, not what the rule says by now. */
export async function checkRule(
  tx: Tx,
  packs: ReadonlyMap<string, RulePack>,
  checked: CheckedRule,
): Promise<Outcome<{ pack: string; rule: string }, CommonRefusal | CheckRefusal>> {
  const pack = packs.get(checked.pack)
  const rule = pack === undefined ? null : ruleById(pack, checked.rule)
  if (pack === undefined || rule === null) return refuse({ kind: 'not-found' })
  const statement = statementOf(rule)
  if (statement.toString('hex') !== checked.statement) return refuse({ kind: 'rule-changed' })
  const utc = todayIn('UTC', tx.now)
  const on = pack.rules['court.zone'] === undefined ? utc : todayIn(lawOn(pack, 'court.zone', utc), tx.now)
  const recorded = await recordCheck(tx, { pack: checked.pack, rule: checked.rule, statement, on, note: checked.note })
  return recorded ? done({ pack: checked.pack, rule: checked.rule }) : refuse({ kind: 'not-allowed' })
}
