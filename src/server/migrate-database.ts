import type { Database } from '../platform/postgres/database.ts'
import { migrate } from '../platform/postgres/migrate.ts'
import { applyPolicies, type AccessRules } from '../platform/postgres/policies.ts'
import { fixedCompartments, relationNames, relationRule } from '../vocabulary/compartments.ts'

/**
 * Brings a database to what this program needs: its tables, and the policies made from the table of compartments.
 * @returns the migrations that were run now
 */
export async function migrateDatabase(database: Database): Promise<readonly string[]> {
  return await migrate(database, { afterMigrate: (client) => applyPolicies(client, accessRules) })
}

const accessRules: AccessRules = {
  relations: relationNames.map((relation) => {
    const { grants, grantedBy, endedBy, heldBy, heldByTeams, recordedIn } = relationRule(relation)
    return {
      relation,
      recordedIn,
      grantedBy,
      endedBy: endedBy ?? grantedBy,
      heldBy,
      heldByTeams: heldByTeams ?? null,
      grants: fixedCompartments.flatMap((compartment) => {
        const access = grants[compartment]
        return access ? [{ compartment, writes: access === 'write' }] : []
      }),
    }
  }),
}
