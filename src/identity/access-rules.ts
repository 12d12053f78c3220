import type { AccessRules } from '../platform/postgres/policies.ts'
import { fixedCompartments, relationNames, relationRule } from '../vocabulary/compartments.ts'

/** The table of compartments as the database takes it after each migration. */
export const accessRules: AccessRules = {
  relations: relationNames.map((relation) => {
    const rule = relationRule(relation)
    return {
      relation,
      recordedIn: rule.recordedIn,
      grantedBy: rule.grantedBy,
      grants: fixedCompartments.flatMap((compartment) => {
        const access = rule.grants[compartment]
        return access ? [{ compartment, writes: access === 'write' }] : []
      }),
    }
  }),
}
