import type { Tx } from '../platform/postgres/tx.ts'
import type { Verification } from '../vocabulary/verification.ts'
import { ruleById } from './domain/rules-of.ts'
import type { RulePack } from './domain/rule-pack.ts'
import { statementOf } from './domain/statement.ts'
import { checksOf } from './store.ts'

/** Who has checked each rule of a pack as it now stands, else what the pack says of itself; null for a rule that is not there. */
export async function standingOfRules(tx: Tx, pack: RulePack): Promise<(id: string) => Verification | null> {
  const checks = await checksOf(tx, pack.jurisdiction)
  return (id) => {
    const rule = ruleById(pack, id)
    if (rule === null) return null
    const statement = statementOf(rule)
    const check = checks.find((one) => one.rule === id && one.statement.equals(statement))
    return check === undefined ? rule.verification : { by: check.by, on: check.on }
  }
}
