import { z } from 'zod'
import { endRelation } from '../identity/access.ts'
import type { Reaction } from '../ledger/reactions.ts'
import { PrincipalId } from '../vocabulary/ids.ts'
import { holdersOf, officeOf } from './store.ts'

const Substitution = z.object({ outgoing: PrincipalId })

/** The clerk who substitutes counsel cannot see the defense team: those of the old office leave here. */
const endOldTeam: Reaction = {
  name: 'people/end-defense-team-of-former-counsel',
  on: 'people.counsel-substituted',
  async react(tx, entry) {
    const data = Substitution.safeParse(entry.data)
    if (!data.success) return
    const former = await officeOf(tx, data.data.outgoing)
    const present = await Promise.all(
      (await holdersOf(tx, entry.caseId, 'defense')).map(async (holder) => await officeOf(tx, holder)),
    )
    if (!former || present.some((office) => office?.id === former.id)) return
    for (const member of await holdersOf(tx, entry.caseId, 'defense-team')) {
      const office = await officeOf(tx, member)
      if (office?.id === former.id) await endRelation(tx, entry.caseId, member, 'defense-team')
    }
  },
}

export const peopleReactions: readonly Reaction[] = [endOldTeam]
