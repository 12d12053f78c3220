import { describe, expect, it } from 'vitest'
import { anOpenCase, type BuiltCase, type CaseInput } from '../cases/testing.ts'
import { newId, uuidv7 } from '../platform/clock.ts'
import { attemptAs, runAs, runAsSystem } from '../platform/postgres/tx.ts'
import { testDatabase } from '../platform/postgres/testing.ts'
import type { Actor } from '../vocabulary/actor.ts'
import { MatterId, PrincipalId, type CaseId } from '../vocabulary/ids.ts'
import { allowSelfRepresentation } from './allow-self-representation.ts'
import { appear } from './appear.ts'
import { appointCounsel } from './appoint-counsel.ts'
import { fileAppearance, viewAppearances } from './file-appearance.ts'
import { giveRelation } from './give-relation.ts'
import { linkDefendant } from './link-defendant.ts'
import { peopleReactions } from './reactions.ts'
import { sealCase } from './seal-case.ts'
import { seeCase } from './seen-case.ts'
import { conflictsWith } from './store.ts'
import { substituteCounsel } from './substitute-counsel.ts'
import { aTown, signInNameOf } from './testing.ts'
import { viewPeople } from './view-people.ts'

const town = await aTown(await testDatabase())

/** A pending case without counsel, of a defendant with a name of his own. */
let people = 0
async function aCaseWithoutCounsel(over: CaseInput = {}): Promise<BuiltCase> {
  people += 1
  return await anOpenCase(town, {
    counsel: null,
    defendant: null,
    suspect: { givenName: `Given${people}`, familyName: `Family${people}` },
    ...over,
  })
}

const appoint = async (caseId: CaseId, counsel: Actor, clerk = town.clerk) =>
  await attemptAs(town.db, clerk, async (tx) => await appointCounsel(tx, clerk, { caseId, personId: counsel.person }))

/** Enters a victim or witness of a case, or a name by which somebody is also known, as the system. */
async function aPersonOfTheCase(
  caseId: CaseId,
  role: 'victim' | 'witness',
  givenName: string,
  familyName: string,
  birthDate: string | null = null,
) {
  const participantId = uuidv7()
  await town.system
    .insertInto('participant')
    .values({
      case_id: caseId,
      compartment: role === 'victim' ? 'victim' : 'investigation',
      participant_id: participantId,
      role,
      given_name: givenName,
      family_name: familyName,
      birth_date: birthDate,
    })
    .execute()
  return participantId
}

const relationsOf = async (actor: Actor, caseId: CaseId) =>
  await runAs(town.db, actor, async (tx) => [...((await seeCase(tx, actor, caseId))?.relations ?? [])])

const notice = async (caseNumber: string, familyName: string) =>
  await attemptAs(
    town.db,
    town.privateCounsel,
    async (tx) =>
      await fileAppearance(tx, town.privateCounsel, {
        caseNumber,
        familyName,
        statement: 'I appear for the defendant.',
      }),
  )

const filingsOf = async (caseId: CaseId) =>
  await town.system.selectFrom('filing').selectAll().where('case_id', '=', caseId).execute()

const accept = async (caseId: CaseId) =>
  await attemptAs(town.db, town.clerk, async (tx) => {
    const seen = await seeCase(tx, town.clerk, caseId)
    if (!seen) throw new Error('no case')
    return await appear(tx, seen, town.privateCounsel.person)
  })

const substitute = async (caseId: CaseId, outgoing: Actor, incoming: Actor) =>
  await attemptAs(
    town.db,
    town.clerk,
    async (tx) =>
      await substituteCounsel(tx, town.clerk, {
        caseId,
        outgoing: outgoing.person,
        incoming: incoming.person,
        why: 'Counsel was retained.',
      }),
  )

const noteIn = async (caseId: CaseId, actor: Actor) =>
  await runAs(town.db, actor, async (tx) =>
    (
      await tx.db
        .selectFrom('document')
        .select('title')
        .where('case_id', '=', caseId)
        .where('compartment', '=', 'defense')
        .execute()
    ).map((row) => row.title),
  )

const link = async (caseId: CaseId, signInName: string, by = town.clerk) =>
  await attemptAs(town.db, by, async (tx) => await linkDefendant(tx, by, { caseId, signInName }))

const waive = async (caseId: CaseId, standby: Actor | null) =>
  await attemptAs(
    town.db,
    town.clerk,
    async (tx) =>
      await allowSelfRepresentation(tx, town.clerk, {
        caseId,
        standby: standby?.person ?? null,
        finding: 'Knowing and voluntary.',
      }),
  )

describe('the appointment of counsel', () => {
  it('opens the defense file to the lawyer and his office’s list to its management', async () => {
    const { caseId } = await aCaseWithoutCounsel()
    expect((await appoint(caseId, town.defender)).ok).toBe(true)
    expect(await relationsOf(town.defender, caseId)).toEqual(['defense'])
    expect(await relationsOf(town.defenseSupervisor, caseId)).toEqual(['defense-management'])
    expect(await relationsOf(town.otherDefender, caseId)).toEqual([])
  })

  it('is the clerk’s, and to the judge refused, and to a stranger there is no case', async () => {
    const { caseId } = await aCaseWithoutCounsel()
    expect(await appoint(caseId, town.defender, town.judge)).toEqual({ ok: false, refusal: { kind: 'not-allowed' } })
    expect(await appoint(caseId, town.defender, town.otherJudge)).toEqual({ ok: false, refusal: { kind: 'not-found' } })
  })

  it('is refused while there is counsel of record, and for one who is no lawyer of the defense', async () => {
    const { caseId } = await aCaseWithoutCounsel()
    expect(await appoint(caseId, town.prosecutor)).toEqual({ ok: false, refusal: { kind: 'not-eligible' } })
    await appoint(caseId, town.defender)
    expect(await appoint(caseId, town.privateCounsel)).toEqual({ ok: false, refusal: { kind: 'has-counsel' } })
  })

  it('is refused before the clerk has accepted the charges', async () => {
    const { caseId } = await aCaseWithoutCounsel({ stage: 'filed' })
    expect(await appoint(caseId, town.defender)).toEqual({ ok: false, refusal: { kind: 'not-before-the-court' } })
  })
})

describe('the conflict check', () => {
  const conflict = { ok: false, refusal: { kind: 'conflict' } }

  it('keeps the office of one co-defendant’s counsel from the other', async () => {
    const matterId = newId(MatterId)
    const first = await aCaseWithoutCounsel({ matterId })
    const second = await aCaseWithoutCounsel({ matterId })
    await appoint(first.caseId, town.defender)
    expect(await appoint(second.caseId, town.otherDefender)).toEqual(conflict)
    expect((await appoint(second.caseId, town.privateCounsel)).ok).toBe(true)
  })

  it('keeps an office from the defendant whose victim is its client elsewhere', async () => {
    const client = await aCaseWithoutCounsel({
      suspect: { givenName: 'Mara', familyName: 'Quist', birthDate: '1988-01-09' },
    })
    await appoint(client.caseId, town.defender)
    const { caseId } = await aCaseWithoutCounsel()
    await aPersonOfTheCase(caseId, 'victim', 'mara', 'QUIST', '1988-01-09')
    expect(await appoint(caseId, town.otherDefender)).toEqual(conflict)
  })

  it('looks at former clients too, and at witnesses, and at names with other marks', async () => {
    const client = await aCaseWithoutCounsel({
      suspect: { givenName: 'José', familyName: 'Ávila Núñez', birthDate: null },
    })
    await appoint(client.caseId, town.defender)
    await attemptAs(
      town.db,
      town.clerk,
      async (tx) =>
        await substituteCounsel(tx, town.clerk, {
          caseId: client.caseId,
          outgoing: town.defender.person,
          incoming: town.privateCounsel.person,
          why: 'Retained',
        }),
    )
    const { caseId } = await aCaseWithoutCounsel()
    await aPersonOfTheCase(caseId, 'witness', 'Jose', 'Avila-Nunez')
    expect(await appoint(caseId, town.otherDefender)).toEqual(conflict)
  })

  it('finds an alias', async () => {
    const client = await aCaseWithoutCounsel({ suspect: { givenName: 'Ola', familyName: 'Strand', birthDate: null } })
    await appoint(client.caseId, town.defender)
    const { caseId } = await aCaseWithoutCounsel()
    const victim = await aPersonOfTheCase(caseId, 'victim', 'Somebody', 'Else')
    await town.system
      .insertInto('participant_alias')
      .values({
        case_id: caseId,
        compartment: 'victim',
        participant_id: victim,
        n: 1,
        given_name: 'Ola',
        family_name: 'Strand',
      })
      .execute()
    expect(await appoint(caseId, town.otherDefender)).toEqual(conflict)
  })

  it('keeps an office from one who is the victim in a case of its client', async () => {
    const client = await aCaseWithoutCounsel()
    await appoint(client.caseId, town.defender)
    await aPersonOfTheCase(client.caseId, 'victim', 'Pia', 'Holm')
    const { caseId } = await aCaseWithoutCounsel({ suspect: { givenName: 'Pia', familyName: 'Holm', birthDate: null } })
    expect(await appoint(caseId, town.otherDefender)).toEqual(conflict)
  })

  it('lets pass a namesake of another birth date, and the same defendant’s other case', async () => {
    const name = { givenName: 'Jan', familyName: 'Lund' }
    const client = await aCaseWithoutCounsel({ suspect: { ...name, birthDate: '1970-01-01' } })
    await appoint(client.caseId, town.defender)
    const stranger = await aCaseWithoutCounsel()
    await aPersonOfTheCase(stranger.caseId, 'victim', 'Jan', 'Lund', '1999-12-31')
    expect((await appoint(stranger.caseId, town.otherDefender)).ok).toBe(true)
    const own = await aCaseWithoutCounsel({ suspect: { ...name, birthDate: '1970-01-01' } })
    expect((await appoint(own.caseId, town.otherDefender)).ok).toBe(true)
  })

  it('answers alike whether the match lies in a sealed case or an open one', async () => {
    const suspect = { givenName: 'Vera', familyName: 'Sealed', birthDate: '1980-05-05' }
    const client = await aCaseWithoutCounsel({ suspect })
    await appoint(client.caseId, town.defender)
    const { caseId } = await aCaseWithoutCounsel()
    await aPersonOfTheCase(caseId, 'victim', 'Vera', 'Sealed', '1980-05-05')
    const before = await appoint(caseId, town.otherDefender)
    await attemptAs(
      town.db,
      town.judge,
      async (tx) => await sealCase(tx, town.judge, { caseId: client.caseId, order: 'Sealed.', named: [] }),
    )
    expect(await appoint(caseId, town.otherDefender)).toEqual(before)
  })

  it('answers nobody who is not the clerk, the bench or counsel of the case', async () => {
    const { caseId } = await aCaseWithoutCounsel()
    const ask = async (actor: Actor) =>
      await runAs(town.db, actor, async (tx) => await conflictsWith(tx, caseId, town.offices.defender.id))
    expect(await ask(town.clerk)).toBe(false)
    for (const actor of [town.prosecutor, town.officer, town.otherJudge, town.defendant])
      expect(await ask(actor)).toBeNull()
  })
})

describe('a notice of appearance', () => {
  it('reaches the clerk of the case, and looks alike to counsel whether or not there is such a case', async () => {
    const { caseId, number } = await aCaseWithoutCounsel({ suspect: { givenName: 'Ada', familyName: 'Björk' } })
    expect((await notice(number ?? '', 'bjork')).ok).toBe(true)
    expect((await notice('2026-CR-999999-01', 'bjork')).ok).toBe(true)
    expect((await notice(number ?? '', 'Another')).ok).toBe(true)
    expect(await filingsOf(caseId)).toMatchObject([{ kind: 'notice-of-appearance', status: 'submitted' }])
    const list = await runAs(town.db, town.privateCounsel, async (tx) => await viewAppearances(tx, town.privateCounsel))
    const lines = list.ok ? list.value.appearances : []
    expect(lines.map(({ status, caseId: shown, reason }) => ({ status, shown, reason }))).toEqual(
      [1, 2, 3].map(() => ({ status: 'received', shown: null, reason: null })),
    )
    expect(await relationsOf(town.privateCounsel, caseId)).toEqual([])
  })

  it('reaches nobody in a sealed case', async () => {
    const { caseId, number } = await aCaseWithoutCounsel({ suspect: { givenName: 'Kai', familyName: 'Under' } })
    await attemptAs(
      town.db,
      town.judge,
      async (tx) => await sealCase(tx, town.judge, { caseId, order: 'Sealed.', named: [] }),
    )
    expect((await notice(number ?? '', 'Under')).ok).toBe(true)
    expect(await filingsOf(caseId)).toEqual([])
  })

  it('is not a police officer’s to file', async () => {
    const outcome = await attemptAs(
      town.db,
      town.officer,
      async (tx) => await fileAppearance(tx, town.officer, { caseNumber: 'x', familyName: 'y', statement: '' }),
    )
    expect(outcome).toEqual({ ok: false, refusal: { kind: 'not-counsel-by-office' } })
  })

  it('makes counsel of record only without a conflict', async () => {
    const matterId = newId(MatterId)
    const [first, second] = [await aCaseWithoutCounsel({ matterId }), await aCaseWithoutCounsel({ matterId })]
    expect((await accept(first.caseId)).ok).toBe(true)
    expect(await accept(first.caseId)).toEqual({ ok: false, refusal: { kind: 'is-counsel-already' } })
    expect(await accept(second.caseId)).toEqual({ ok: false, refusal: { kind: 'conflict' } })
  })
})

describe('substitution of counsel', () => {
  it('ends the old grant, and the defense file passes on', async () => {
    const { caseId } = await aCaseWithoutCounsel()
    await appoint(caseId, town.defender)
    await runAs(
      town.db,
      town.defender,
      async (tx) =>
        await tx.db
          .insertInto('document')
          .values({
            case_id: caseId,
            compartment: 'defense',
            document_id: uuidv7(),
            kind: 'other',
            title: 'Interview notes',
            sha256: 'a'.repeat(64),
            bytes: 1,
            media_type: 'text/plain',
          })
          .execute(),
    )
    expect((await substitute(caseId, town.defender, town.privateCounsel)).ok).toBe(true)
    expect(await noteIn(caseId, town.privateCounsel)).toEqual(['Interview notes'])
    expect(await noteIn(caseId, town.defender)).toEqual([])
    expect(await relationsOf(town.defender, caseId)).toEqual([])
    expect(await relationsOf(town.defenseSupervisor, caseId)).toEqual([])
  })

  it('takes the old office’s investigator out of the file', async () => {
    const { caseId } = await aCaseWithoutCounsel()
    await appoint(caseId, town.defender)
    const given = await attemptAs(
      town.db,
      town.defender,
      async (tx) =>
        await giveRelation(tx, town.defender, {
          caseId,
          principalId: PrincipalId.parse(town.otherDefender.person),
          relation: 'defense-team',
          source: 'investigation',
        }),
    )
    expect(given.ok).toBe(true)
    await substitute(caseId, town.defender, town.privateCounsel)
    expect(await relationsOf(town.otherDefender, caseId)).toEqual(['defense-team'])
    const [reaction] = peopleReactions
    await runAsSystem(
      town.system,
      async (tx) =>
        await reaction?.react(tx, {
          pos: 1,
          caseId,
          compartment: 'court-file',
          seq: 1,
          kind: 'people.counsel-substituted',
          subject: town.privateCounsel.person,
          actor: town.clerk.person,
          at: tx.now,
          data: { outgoing: town.defender.person },
        }),
    )
    expect(await relationsOf(town.otherDefender, caseId)).toEqual([])
  })

  it('is refused for one who is not counsel of record', async () => {
    const { caseId } = await aCaseWithoutCounsel()
    await appoint(caseId, town.defender)
    expect(await substitute(caseId, town.otherDefender, town.privateCounsel)).toEqual({
      ok: false,
      refusal: { kind: 'not-counsel' },
    })
  })
})

describe('a defendant without counsel', () => {
  it('works under his own account, which is found by its sign-in name', async () => {
    const { caseId } = await aCaseWithoutCounsel()
    expect(await link(caseId, 'nobody.here')).toEqual({ ok: false, refusal: { kind: 'no-such-account' } })
    expect(await link(caseId, signInNameOf(town.defendant), town.prosecutor)).toEqual({
      ok: false,
      refusal: { kind: 'not-allowed' },
    })
    expect((await link(caseId, signInNameOf(town.defendant))).ok).toBe(true)
    expect(await relationsOf(town.defendant, caseId)).toEqual(['defendant'])
    expect(await link(caseId, signInNameOf(town.otherDefendant))).toEqual({
      ok: false,
      refusal: { kind: 'already-linked' },
    })
  })

  it('holds the defense himself, with standby counsel who sees no more than is shared', async () => {
    const { caseId } = await aCaseWithoutCounsel()
    await appoint(caseId, town.defender)
    expect(await waive(caseId, null)).toEqual({ ok: false, refusal: { kind: 'defendant-not-linked' } })
    await link(caseId, signInNameOf(town.defendant))
    expect((await waive(caseId, town.privateCounsel)).ok).toBe(true)
    expect((await relationsOf(town.defendant, caseId)).toSorted()).toEqual(['defendant', 'self-represented'])
    expect(await relationsOf(town.defender, caseId)).toEqual([])
    expect(await relationsOf(town.privateCounsel, caseId)).toEqual(['standby-counsel'])
  })

  it('is on the list of people by the name in the case', async () => {
    const { caseId } = await aCaseWithoutCounsel({ suspect: { givenName: 'Nils', familyName: 'Eld' } })
    await link(caseId, signInNameOf(town.defendant))
    const view = await runAs(town.db, town.clerk, async (tx) => await viewPeople(tx, town.clerk, caseId))
    expect(view.ok && view.value.people.find((line) => line.relation === 'defendant')?.name).toBe('Nils Eld')
  })
})

describe('co-defendants', () => {
  it('are strangers to each other’s files: counsel of one finds no case of the other', async () => {
    const matterId = newId(MatterId)
    const first = await aCaseWithoutCounsel({ matterId })
    const second = await aCaseWithoutCounsel({ matterId })
    await appoint(first.caseId, town.defender)
    await appoint(second.caseId, town.privateCounsel)
    expect(await relationsOf(town.defender, second.caseId)).toEqual([])
    const seen = await runAs(town.db, town.defender, async (tx) => await seeCase(tx, town.defender, second.caseId))
    expect(seen).toBeNull()
  })
})
