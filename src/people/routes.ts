import * as contract from '../../contract/people.ts'
import type { Services } from '../law/services.ts'
import { reads, writes, type BoundRoute } from '../platform/http/bind.ts'
import type { Tx } from '../platform/postgres/tx.ts'
import type { Actor } from '../vocabulary/actor.ts'
import type { CaseId } from '../vocabulary/ids.ts'
import { done } from '../vocabulary/outcome.ts'
import { allowSelfRepresentation } from './allow-self-representation.ts'
import { appointCounsel } from './appoint-counsel.ts'
import { endRelation } from './end-relation.ts'
import { fileAppearance, viewAppearances } from './file-appearance.ts'
import { giveRelation } from './give-relation.ts'
import { addVictim, editVictim, viewVictims } from './keep-victims.ts'
import { linkDefendant } from './link-defendant.ts'
import { listChoices } from './list-choices.ts'
import { peopleProblems as problems } from './problems.ts'
import { sealCase, unsealCase } from './seal-case.ts'
import { substituteCounsel } from './substitute-counsel.ts'
import { viewPeople } from './view-people.ts'
import { liftWall, recuse, wallOff } from './walls.ts'

const people = async (tx: Tx, actor: Actor, kept: { caseId: CaseId }) => await viewPeople(tx, actor, kept.caseId)
const victims = async (tx: Tx, actor: Actor, kept: { caseId: CaseId }) => await viewVictims(tx, actor, kept.caseId)

/** Routes about the people of a case: counsel, relations, victims, walls, seals. */
export function peopleRoutes(_services: Services): readonly BoundRoute[] {
  return [
    reads(contract.readPeople, async (tx, actor, { params }) => await viewPeople(tx, actor, params.caseId), problems),
    reads(
      contract.listPersonChoices,
      async (tx, actor, { params, query }) => await listChoices(tx, actor, params.caseId, query.for),
      problems,
    ),
    writes(contract.giveRelation, {
      verb: async (tx, actor, { params, body }) => await giveRelation(tx, actor, { ...params, ...body }),
      view: people,
      problems,
    }),
    writes(contract.endRelation, {
      verb: async (tx, actor, { params, body }) => await endRelation(tx, actor, { ...params, ...body }),
      view: people,
      problems,
    }),
    ...counselRoutes,
    ...victimRoutes,
    ...wallRoutes,
  ]
}

const counselRoutes: readonly BoundRoute[] = [
  writes(contract.appointCounsel, {
    verb: async (tx, actor, { params, body }) => await appointCounsel(tx, actor, { ...params, ...body }),
    view: people,
    problems,
  }),
  writes(contract.substituteCounsel, {
    verb: async (tx, actor, { params, body }) => await substituteCounsel(tx, actor, { ...params, ...body }),
    view: people,
    problems,
  }),
  writes(contract.allowSelfRepresentation, {
    verb: async (tx, actor, { params, body }) => await allowSelfRepresentation(tx, actor, { ...params, ...body }),
    view: people,
    problems,
  }),
  writes(contract.linkDefendant, {
    verb: async (tx, actor, { params, body }) => await linkDefendant(tx, actor, { ...params, ...body }),
    view: people,
    problems,
  }),
  writes(contract.fileAppearance, {
    verb: async (tx, actor, { body }) => await fileAppearance(tx, actor, body),
    view: async (_tx, _actor, { id }) =>
      await Promise.resolve(
        done({
          id,
          message:
            'Your notice was received. If there is such a case, its clerk reviews it; you will find the answer in your list of notices.',
        }),
      ),
    problems,
  }),
  reads(contract.listAppearances, async (tx, actor) => await viewAppearances(tx, actor), problems),
]

const victimRoutes: readonly BoundRoute[] = [
  reads(contract.listVictims, async (tx, actor, { params }) => await viewVictims(tx, actor, params.caseId), problems),
  writes(contract.addVictim, {
    verb: async (tx, actor, { params, body }) => await addVictim(tx, actor, { ...params, victim: body }),
    view: victims,
    problems,
  }),
  writes(contract.editVictim, {
    verb: async (tx, actor, { params, body, version }) =>
      await editVictim(tx, actor, { ...params, victim: body, version }),
    view: victims,
    problems,
  }),
]

const wallRoutes: readonly BoundRoute[] = [
  writes(contract.recuse, {
    verb: async (tx, actor, { params, body }) => await recuse(tx, actor, { ...params, ...body }),
    // Behind the wall there is nothing left to show.
    view: async () =>
      await Promise.resolve(done({ done: true as const, words: 'You are out of this case from this moment.' })),
    problems,
  }),
  writes(contract.wallOff, {
    verb: async (tx, actor, { params, body }) => await wallOff(tx, actor, { ...params, ...body }),
    view: people,
    problems,
  }),
  writes(contract.liftWall, {
    verb: async (tx, actor, { params, body }) => await liftWall(tx, actor, { ...params, ...body }),
    view: people,
    problems,
  }),
  writes(contract.sealCase, {
    verb: async (tx, actor, { params, body }) => await sealCase(tx, actor, { ...params, ...body }),
    view: people,
    problems,
  }),
  writes(contract.unsealCase, {
    verb: async (tx, actor, { params, body }) => await unsealCase(tx, actor, { ...params, ...body }),
    view: people,
    problems,
  }),
]
