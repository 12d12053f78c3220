import { describe, expect, it } from 'vitest'
import { anOpenCase, aReferredCase } from '../cases/testing.ts'
import { endRelation, giveRelation, sealCase, wallOff } from '../identity/access.ts'
import { record } from '../ledger/record.ts'
import { runReactions } from '../ledger/reactions.ts'
import { aMember, anOffice, aTown, type Town } from '../people/testing.ts'
import { playedAt, uuidv7 } from '../platform/clock.ts'
import { openLog } from '../platform/log.ts'
import { testDatabase } from '../platform/postgres/testing.ts'
import { attemptAs, runAs, runAsSystem } from '../platform/postgres/tx.ts'
import type { Actor } from '../vocabulary/actor.ts'
import { PrincipalId, type CaseId } from '../vocabulary/ids.ts'
import { instant } from '../vocabulary/instant.ts'
import { sql } from 'kysely'
import { sequenceFeed } from '../plea/testing/feed.ts'
import { keepRollup } from './keep-rollup.ts'
import { insightReactions } from './reactions.ts'
import { happened, moves } from './testing.ts'
import { viewInsight } from './view-insight.ts'

const database = await testDatabase()
const log = openLog({ logLevel: 'silent' })
const principalOf = (actor: Actor) => PrincipalId.parse(actor.person)

/** Noon of June 30, 2026, in the court's zone: the moment of which the figures are asked. */
const asked = instant('2026-06-30T17:00:00Z')
/** Three in the afternoon, so many days before. */
const daysBefore = (days: number) => asked.add({ hours: 3 }).subtract({ hours: days * 24 })

/** A town with those who may count, beside those who may not. */
async function watchedTown() {
  const town = await aTown(database)
  const { prosecution, defender } = town.offices
  return {
    town,
    management: await aMember(town, prosecution, 'management', 'prosecution-supervisor'),
    ethics: await aMember(town, prosecution, 'oversight', 'auditor'),
    defense: town.defenseSupervisor,
    otherProsecution: await aMember(
      town,
      await anOffice(town, 'prosecutor', 'Other County Attorney'),
      'management',
      'prosecution-supervisor',
    ),
    otherDefense: await aMember(
      town,
      await anOffice(town, 'public-defender', 'Other Public Defender'),
      'management',
      'defense-supervisor',
    ),
    courtAudit: await aMember(
      town,
      await anOffice(town, 'oversight', 'Office of the Court Auditor'),
      'oversight',
      'auditor',
    ),
    defenderAudit: await aMember(town, defender, 'oversight', 'auditor'),
  }
}

async function consume(town: Town): Promise<void> {
  await sequenceFeed(town.system)
  await runReactions(town.system, insightReactions, log)
}

const view = async (town: Town, actor: Actor) => await attemptAs(town.db, actor, viewInsight, asked)

/** The bare figures: open cases, talks by band, resolved by plea and in all. */
async function figures(town: Town, actor: Actor) {
  const outcome = await view(town, actor)
  if (!outcome.ok) return outcome.refusal.kind
  const { open, talks, resolved } = outcome.value
  return [open.cases, talks && talks.ages.map(({ cases }) => cases), resolved.byPlea, resolved.cases]
}

const offers = async (town: Town, caseId: CaseId, days: number): Promise<string> => {
  const offer = uuidv7()
  await happened(town, caseId, 'plea.offer-extended', offer, daysBefore(days))
  return offer
}

const rows = async (town: Town) =>
  await town.system
    .selectFrom('rollup_case')
    .selectAll()
    .where('court_id', '=', town.courtId)
    .orderBy('case_id')
    .execute()

/** A case of which the feed tells, in the stages that it went through. */
async function aTold(town: Town, counsel?: Actor | null): Promise<CaseId> {
  const { caseId } = await anOpenCase(town, counsel === undefined ? {} : { counsel })
  await runAsSystem(town.system, async (tx) => {
    const about = { caseId, subject: town.defender.person }
    await record(tx, { ...about, kind: 'people.counsel-appointed', compartment: 'court-file' })
  })
  return caseId
}

describe('the figures', () => {
  it('count open cases, talks by age and resolutions by plea of all', async () => {
    const { town, management, ethics, defense, courtAudit } = await watchedTown()
    for (const days of [0, 7, 8, 30, 31, 90, 91, 400]) await offers(town, await aTold(town), days)
    await aTold(town)
    await moves(town, await aTold(town), 'tendered', 'plea-accepted', 'sentenced')
    await moves(town, await aTold(town), 'trial-track', 'sentenced')
    await moves(town, await aTold(town), 'dismissed')
    await moves(town, await aTold(town, town.privateCounsel), 'plea-accepted')
    await aReferredCase(town)
    await consume(town)
    const bands = [2, 2, 2, 2]
    expect(await figures(town, management)).toEqual([10, bands, 1, 3])
    expect(await figures(town, ethics)).toEqual([10, bands, 1, 3])
    // The private lawyer's case is not one of the public defender.
    expect(await figures(town, defense)).toEqual([9, bands, 1, 3])
    expect(await figures(town, courtAudit)).toEqual([10, null, 1, 3])
  })

  it('leave the talks out once nothing is on the table', async () => {
    const { town, management } = await watchedTown()
    const gone = ['plea.offer-accepted', 'plea.offer-rejected', 'plea.offer-lapsed', 'plea.offer-withdrawn'] as const
    for (const kind of gone) {
      const caseId = await aTold(town)
      await happened(town, caseId, kind, await offers(town, caseId, 5), daysBefore(1))
    }
    const broken = await aTold(town)
    await offers(town, broken, 5)
    await happened(town, broken, 'plea.talks-broken-down', broken, daysBefore(2))
    const tendered = await aTold(town)
    await offers(town, tendered, 4)
    await moves(town, tendered, 'tendered')
    await consume(town)
    expect(await figures(town, management)).toEqual([6, [0, 0, 0, 0], 0, 0])
  })

  it('count a day in the zone of the court, not in that of the server', async () => {
    const { town, management } = await watchedTown()
    const caseId = await aTold(town)
    // Eleven at night of June 22 in the court, June 23 in UTC.
    await happened(town, caseId, 'plea.offer-extended', uuidv7(), instant('2026-06-23T04:00:00Z'))
    await consume(town)
    expect(await figures(town, management)).toEqual([1, [0, 1, 0, 0], 0, 0])
  })

  it('say what they count, over which cases, and as of when', async () => {
    const { town, management, courtAudit } = await watchedTown()
    await aTold(town)
    await consume(town)
    const outcome = await view(town, management)
    expect(outcome).toMatchObject({
      value: {
        asOf: '2026-06-30T17:00:00.000Z',
        population: { kind: 'prosecution-office', name: 'County Attorney' },
        open: { over: expect.stringContaining('County Attorney') },
      },
    })
    expect(await view(town, courtAudit)).toMatchObject({
      value: { population: { kind: 'court', name: 'Training County Circuit Court' }, talks: null },
    })
  })
})

describe('the moment of the figures', () => {
  it('is that of the first entry that still waits to be counted', async () => {
    const { town, management, courtAudit } = await watchedTown()
    const caseId = await aTold(town)
    await consume(town)
    const waits = instant('2026-06-30T16:00:00Z')
    await happened(town, caseId, 'plea.offer-extended', uuidv7(), waits)
    expect(await view(town, management)).toMatchObject({ value: { asOf: '2026-06-30T16:00:00.000Z' } })
    await sequenceFeed(town.system)
    expect(await view(town, management)).toMatchObject({ value: { asOf: '2026-06-30T16:00:00.000Z' } })
    // For the court nothing happened: an offer moves not even the moment.
    expect(await view(town, courtAudit)).toMatchObject({ value: { asOf: '2026-06-30T17:00:00.000Z' } })
    await consume(town)
    expect(await view(town, management)).toMatchObject({ value: { asOf: '2026-06-30T17:00:00.000Z' } })
  })
})

describe('who may count', () => {
  it('is nobody but the management and the auditor of an office, and the court’s auditor', async () => {
    const { town, defenderAudit } = await watchedTown()
    const { offices } = town
    const others = [
      // A supervisor outside the management team, and a team without the position.
      town.prosecutionSupervisor,
      await aMember(town, offices.prosecution, 'management', 'paralegal'),
      await aMember(town, offices.court, 'management', 'administrator'),
      await aMember(town, offices.court, 'oversight', 'auditor'),
      await aMember(town, offices.firm, 'management', 'defense-supervisor'),
      defenderAudit,
      town.prosecutor,
      town.defender,
      town.privateCounsel,
      town.judge,
      town.clerk,
      town.officer,
      town.defendant,
    ]
    for (const actor of others) {
      expect([actor.positions, await figures(town, actor)]).toEqual([actor.positions, 'not-allowed'])
      const counted = await runAs(town.db, actor, async (tx) =>
        sql`select * from count_cases(now())`.execute(tx.db).then((result) => result.rows),
      )
      expect(counted).toEqual([])
    }
  })

  it('counts only over the own office and the own court', async () => {
    const { town, otherProsecution, otherDefense } = await watchedTown()
    const elsewhere = await watchedTown()
    await offers(town, await aTold(town), 3)
    await consume(town)
    expect(await figures(town, otherProsecution)).toEqual([0, [0, 0, 0, 0], 0, 0])
    expect(await figures(town, otherDefense)).toEqual([0, [0, 0, 0, 0], 0, 0])
    expect(await figures(town, elsewhere.courtAudit)).toEqual([0, null, 0, 0])
  })

  it('no longer counts once he left the team', async () => {
    const { town, management } = await watchedTown()
    await town.system
      .updateTable('membership')
      .set({ ends: '2026-01-01T00:00:00Z' })
      .where('person_id', '=', management.person)
      .execute()
    expect(await figures(town, management)).toBe('not-allowed')
  })

  it('reads no row of a case, only figures', async () => {
    const { town, management } = await watchedTown()
    const reading = runAs(town.db, management, async (tx) => tx.db.selectFrom('rollup_case').selectAll().execute())
    await expect(reading).rejects.toThrow('permission denied')
  })
})

describe('talks and the court', () => {
  it('no figure of the court, and not its moment, differs by whether the parties talk', async () => {
    const { town, courtAudit } = await watchedTown()
    const caseId = await aTold(town)
    await consume(town)
    const before = await view(town, courtAudit)
    await offers(town, caseId, 3)
    expect(await view(town, courtAudit)).toEqual(before)
    await consume(town)
    expect(await view(town, courtAudit)).toEqual(before)
    expect(JSON.stringify(before)).not.toMatch(/offer|counter/)
  })

  it('gives the database itself no count of talks to the court', async () => {
    const { town, courtAudit } = await watchedTown()
    await offers(town, await aTold(town), 3)
    await consume(town)
    const measures = await runAs(town.db, courtAudit, async (tx) =>
      sql<{ measure: string }>`select distinct measure from count_cases(now()) order by 1`.execute(tx.db),
    )
    expect(measures.rows).toEqual([{ measure: 'open' }, { measure: 'resolved' }])
  })
})

describe('a sealed case', () => {
  it('is counted for nobody, not even for those whom the order names, from the moment of the order', async () => {
    const { town, management, defense, courtAudit } = await watchedTown()
    const sealed = await aTold(town)
    await offers(town, sealed, 3)
    await offers(town, await aTold(town), 3)
    await consume(town)
    expect(await figures(town, management)).toEqual([2, [2, 0, 0, 0], 0, 0])
    await runAsSystem(town.system, async (tx) => await sealCase(tx, sealed, [principalOf(management)]))
    expect(await figures(town, management)).toEqual([1, [1, 0, 0, 0], 0, 0])
    expect(await figures(town, defense)).toEqual([1, [1, 0, 0, 0], 0, 0])
    expect(await figures(town, courtAudit)).toEqual([1, null, 0, 0])
  })

  it('is counted again once it is opened', async () => {
    const { town, courtAudit } = await watchedTown()
    const sealed = await aTold(town)
    await consume(town)
    await runAsSystem(town.system, async (tx) => await sealCase(tx, sealed, []))
    await moves(town, sealed, 'plea-accepted', 'sentenced')
    await consume(town)
    expect(await figures(town, courtAudit)).toEqual([0, null, 0, 0])
    await runAsSystem(town.system, async (tx) => sql`select unseal_case(${sealed}::uuid)`.execute(tx.db))
    expect(await figures(town, courtAudit)).toEqual([0, null, 1, 1])
  })
})

describe('a wall', () => {
  it('leaves its case out of the figures of the one behind it, and of nobody else', async () => {
    const { town, management, ethics } = await watchedTown()
    const walled = await aTold(town)
    await offers(town, walled, 3)
    await consume(town)
    await runAsSystem(town.system, async (tx) => await wallOff(tx, walled, principalOf(management), 'Conflict'))
    expect(await figures(town, management)).toEqual([0, [0, 0, 0, 0], 0, 0])
    expect(await figures(town, ethics)).toEqual([1, [1, 0, 0, 0], 0, 0])
  })
})

describe('the rollup', () => {
  it('follows counsel from office to office', async () => {
    const { town, defense } = await watchedTown()
    const caseId = await aTold(town)
    await consume(town)
    expect(await figures(town, defense)).toEqual([1, [0, 0, 0, 0], 0, 0])
    await runAsSystem(town.system, async (tx) => {
      await endRelation(tx, caseId, principalOf(town.defender), 'defense')
      await giveRelation(tx, caseId, principalOf(town.privateCounsel), 'defense', 'substitution')
      const data = { outgoing: town.defender.person }
      const subject = town.privateCounsel.person
      await record(tx, { kind: 'people.counsel-substituted', caseId, compartment: 'court-file', subject, data })
    })
    await consume(town)
    expect(await figures(town, defense)).toEqual([0, [0, 0, 0, 0], 0, 0])
  })

  it('is not changed by an entry that comes twice, or late', async () => {
    const { town } = await watchedTown()
    const caseId = await aTold(town)
    await offers(town, caseId, 40)
    await moves(town, caseId, 'tendered', 'plea-accepted', 'sentenced')
    const met: Parameters<typeof keepRollup>[1][] = []
    const [own] = insightReactions
    if (!own) throw new Error('no reaction')
    await sequenceFeed(town.system)
    const listening = {
      ...own,
      name: `test/${caseId}`,
      react: async (_tx: unknown, entry: (typeof met)[number]) => void met.push(entry),
    }
    await runReactions(town.system, [listening], log)
    await consume(town)
    const before = await rows(town)
    for (const entry of [...met, ...met.toReversed()])
      await runAsSystem(town.system, async (tx) => await keepRollup(tx, entry))
    expect(met.filter((entry) => entry.caseId === caseId)).toHaveLength(5)
    expect(await rows(town)).toEqual(before)
  })

  it('is the same when it is built anew from the feed', async () => {
    const { town } = await watchedTown()
    await aTold(town)
    const talking = await aTold(town)
    await offers(town, talking, 40)
    await consume(town)
    const rejected = await aTold(town)
    const first = await offers(town, rejected, 60)
    await happened(town, rejected, 'plea.offer-rejected', first, daysBefore(50))
    await consume(town)
    await offers(town, rejected, 20)
    const judged = await aTold(town)
    await consume(town)
    await moves(town, judged, 'trial-track', 'tendered', 'open', 'tendered', 'plea-accepted', 'sentenced')
    const { caseId: referred } = await aReferredCase(town)
    await runAsSystem(town.system, async (tx) => {
      await record(tx, { kind: 'case.referred', caseId: referred, compartment: 'investigation', subject: referred })
    })
    await consume(town)
    await moves(town, referred, 'screening', 'filed', 'open')
    await consume(town)
    const before = await rows(town)
    expect(before).toHaveLength(5)
    await town.system.deleteFrom('rollup_case').execute()
    await town.system.updateTable('feed_consumer').set({ pos: '0' }).where('name', '=', 'insight/rollup').execute()
    await consume(town)
    expect(await rows(town)).toEqual(before)
  })

  it('takes an imported case as its source left it', async () => {
    const { town, courtAudit } = await watchedTown()
    const stands = [
      ['sentenced', 'Plea Of Guilty'],
      ['sentenced', 'Finding Guilty'],
      ['sentenced', null],
      ['dismissed', 'Nolle Prosecution'],
      ['open', null],
    ] as const
    for (const [stage, disposition] of stands) {
      const { caseId } = await anOpenCase(town, { stage })
      await town.system
        .updateTable('charge')
        .set({ disposition, status: stage === 'sentenced' ? 'convicted' : 'pending' })
        .where('case_id', '=', caseId)
        .execute()
      await runAsSystem(town.system, async (tx) => {
        await record(tx, { kind: 'case.imported', caseId, compartment: 'status', subject: caseId })
      })
    }
    await consume(town)
    expect((await rows(town)).map((row) => row.resolved_by)).toEqual(['plea', 'trial', 'not-told', 'dismissal', null])
    expect(await figures(town, courtAudit)).toEqual([1, null, 1, 4])
  })

  it('counts the day on which the clerk accepted the case as the day it was opened', async () => {
    const { town } = await watchedTown()
    const { caseId } = await aReferredCase(town)
    await playedAt(instant('2026-03-05T18:00:00Z'), async () => {
      await runAsSystem(town.system, async (tx) => {
        await record(tx, { kind: 'case.referred', caseId, compartment: 'investigation', subject: caseId })
      })
      await moves(town, caseId, 'screening', 'filed', 'open')
    })
    await consume(town)
    expect((await rows(town)).map((row) => [row.stage, row.opened_on])).toEqual([['open', '2026-03-05']])
  })
})
