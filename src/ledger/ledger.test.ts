import { describe, expect, it } from 'vitest'
import { aCase, aCourt, aPerson } from '../identity/access.testing.ts'
import { kyselyOver } from '../platform/postgres/kysely.ts'
import { testDatabase } from '../platform/postgres/testing.ts'
import { runAs, runAsSystem } from '../platform/postgres/tx.ts'
import type { Actor } from '../vocabulary/actor.ts'
import type { CaseId } from '../vocabulary/ids.ts'
import { makeCheckpoint } from './checkpoint.ts'
import { extractOf } from './extract.ts'
import { record } from './record.ts'
import { verifyExtract, verifyLedger, type Verification } from './verify.ts'

const database = await testDatabase()
const admin = database.administrator()
const app = kyselyOver(database.pool('colloquy_app'))
const system = kyselyOver(database.pool('colloquy_system'))
const court = await aCourt(admin)
const prosecutor = await aPerson(admin, 'prosecutor', 'prosecutor', court)
const judge = await aPerson(admin, 'court', 'judge', court)
const stranger = await aPerson(admin, 'prosecutor', 'prosecutor', court)

async function aCaseWithHistory(entries = 4): Promise<CaseId> {
  const caseId = await aCase(system, court, [
    [prosecutor, 'prosecution'],
    [judge, 'bench'],
  ])
  for (let i = 0; i < entries; i += 1) await say(prosecutor, caseId, 'parties', `word ${i}`)
  return caseId
}

const say = async (
  actor: Actor,
  caseId: CaseId,
  compartment: 'parties' | 'court-file',
  words: string,
): Promise<number> =>
  await runAs(
    app,
    actor,
    async (tx) => await record(tx, { kind: 'case.referred', caseId, compartment, subject: caseId, data: { words } }),
  )

const verify = async (kept: readonly { n: number; hash: string }[] = []): Promise<Verification> =>
  await runAsSystem(system, async (tx) => await verifyLedger(tx, kept))

/** Does what only someone with the keys to the database could: past the triggers. */
async function tamper(...statements: readonly (readonly [string, readonly unknown[]])[]): Promise<void> {
  const client = await admin.connect()
  try {
    await client.query(`begin; set local session_replication_role = replica`)
    for (const [text, values] of statements) await client.query(text, [...values])
    await client.query('commit')
  } finally {
    client.release()
  }
}

describe('the record of a case', () => {
  it('is a chain for each compartment that holds from the first entry to the head', async () => {
    const caseId = await aCaseWithHistory()
    await say(judge, caseId, 'court-file', 'in open court')
    const result = await verify()
    expect(result.broken).toEqual([])
    expect(result.entries).toBeGreaterThanOrEqual(5)
    const seqs = await admin.query(
      'select compartment, array_agg(seq::int order by seq) as seqs from ledger_entry where case_id = $1 group by 1 order by 1',
      [caseId],
    )
    expect(seqs.rows).toEqual([
      { compartment: 'court-file', seqs: [1] },
      { compartment: 'parties', seqs: [1, 2, 3, 4] },
    ])
  })

  it('takes no entry from one who may not write in the compartment', async () => {
    const caseId = await aCaseWithHistory(1)
    await expect(say(judge, caseId, 'parties', 'a judge in the talks')).rejects.toThrow(/no grant to write/)
    await expect(say(stranger, caseId, 'court-file', 'a stranger')).rejects.toThrow(/no grant to write/)
  })

  it('cannot be changed, shortened or emptied by the application or the system', async () => {
    const caseId = await aCaseWithHistory(1)
    await expect(database.pool('colloquy_app').query('update ledger_entry set kind = null')).rejects.toThrow(
      /permission denied/,
    )
    await expect(
      database.pool('colloquy_system').query('delete from ledger_content where case_id = $1', [caseId]),
    ).rejects.toThrow(/append-only/)
    await expect(admin.query('truncate ledger_content')).rejects.toThrow(/append-only/)
  })

  it('keeps one unbroken chain when eight people write at once', async () => {
    const caseId = await aCaseWithHistory(1)
    await Promise.all(
      Array.from({ length: 40 }, async (_, i) => await say(prosecutor, caseId, 'parties', `at once ${i}`)),
    )
    const { rows } = await admin.query<{ n: string; last: string }>(
      'select count(*) as n, max(seq) as last from ledger_entry where case_id = $1',
      [caseId],
    )
    expect(rows).toEqual([{ n: '41', last: '41' }])
    expect((await verify()).broken).toEqual([])
  })
})

const broken = async (caseId: CaseId): Promise<readonly { seq: number; why: string }[]> =>
  (await verify()).broken.filter((each) => each.caseId === caseId).map(({ seq, why }) => ({ seq, why }))

describe('verification names the first broken link', () => {
  it('when what an entry says was altered', async () => {
    const caseId = await aCaseWithHistory()
    await tamper([
      `update ledger_content set content = replace(content, 'word 1', 'other') where case_id = $1`,
      [caseId],
    ])
    expect(await broken(caseId)).toEqual([{ seq: 2, why: 'its content is not what was recorded' }])
  })

  it('when only the description beside it was altered', async () => {
    const caseId = await aCaseWithHistory()
    await tamper([`update ledger_entry set actor = $2 where case_id = $1 and seq = 3`, [caseId, stranger.person]])
    expect(await broken(caseId)).toEqual([{ seq: 3, why: 'its actor is not what was recorded' }])
  })

  it('when an entry was taken out of the middle', async () => {
    const caseId = await aCaseWithHistory()
    await tamper(
      [`delete from ledger_content where case_id = $1 and seq = 2`, [caseId]],
      [`delete from ledger_entry where case_id = $1 and seq = 2`, [caseId]],
    )
    expect((await broken(caseId))[0]).toEqual({ seq: 2, why: 'entry 2 is missing or out of order' })
  })

  it('when two entries changed places', async () => {
    const caseId = await aCaseWithHistory()
    await tamper(
      ...[
        ['2', '-2'],
        ['3', '2'],
        ['-2', '3'],
      ].flatMap(([from, to]) =>
        ['ledger_entry', 'ledger_content'].map(
          (table) => [`update ${table} set seq = $2 where case_id = $1 and seq = $3`, [caseId, to, from]] as const,
        ),
      ),
    )
    expect((await broken(caseId))[0]?.seq).toBe(2)
  })

  it('when the end was cut off', async () => {
    const caseId = await aCaseWithHistory()
    await tamper(
      [`delete from ledger_content where case_id = $1 and seq = 4`, [caseId]],
      [`delete from ledger_entry where case_id = $1 and seq = 4`, [caseId]],
    )
    expect(await broken(caseId)).toEqual([{ seq: 4, why: 'the chain ends at 3, its head says 4' }])
  })

  it('when a whole history was rewritten coherently, by a checkpoint from before', async () => {
    const caseId = await aCaseWithHistory()
    const kept = await runAsSystem(system, async (tx) => await makeCheckpoint(tx))
    const extract = await runAsSystem(system, async (tx) => await extractOf(tx, caseId, 'parties'))
    if (!kept || !extract) throw new Error('no checkpoint')
    expect(verifyExtract(extract).broken).toEqual([])

    // The forger redoes every hash, head included, so that the chain itself is flawless.
    await tamper(
      [`update ledger_content set content = replace(content, 'word 1', 'other') where case_id = $1`, [caseId]],
      [
        `with recursive redone as (
           select e.seq, e.prev_hash, sha256(c.salt || convert_to(c.content, 'UTF8')) as commitment,
             sha256(e.prev_hash || int8send(e.seq) || sha256(c.salt || convert_to(c.content, 'UTF8'))) as hash
           from ledger_entry e join ledger_content c using (case_id, compartment, seq) where e.case_id = $1 and e.seq = 1
           union all
           select e.seq, r.hash, sha256(c.salt || convert_to(c.content, 'UTF8')),
             sha256(r.hash || int8send(e.seq) || sha256(c.salt || convert_to(c.content, 'UTF8')))
           from redone r join ledger_entry e on e.case_id = $1 and e.seq = r.seq + 1
           join ledger_content c on c.case_id = e.case_id and c.compartment = e.compartment and c.seq = e.seq)
         update ledger_entry e set prev_hash = r.prev_hash, commitment = r.commitment, hash = r.hash from redone r where e.case_id = $1 and e.seq = r.seq`,
        [caseId],
      ],
      [
        `update ledger_head h set hash = (select hash from ledger_entry e where e.case_id = $1 order by seq desc limit 1) where h.case_id = $1`,
        [caseId],
      ],
    )
    expect(await broken(caseId)).toEqual([
      { seq: 4, why: `it is not what checkpoint ${kept.n} fixed: history was rewritten` },
    ])

    // Should he redo the checkpoint too, the one that was handed out convicts him.
    await tamper(
      [`delete from checkpoint_leaf where case_id = $1`, [caseId]],
      [`update checkpoint set hash = sha256(hash) where n = $1`, [kept.n]],
    )
    const against = await verify([{ n: kept.n, hash: kept.hash.toString('hex') }])
    expect(against.broken.map((each) => each.why)).toContain(
      'the checkpoint is not the one that was handed out: history was rewritten',
    )
  })

  it('offline, in one extract alone', async () => {
    const caseId = await aCaseWithHistory()
    await runAsSystem(system, async (tx) => await makeCheckpoint(tx))
    const extract = await runAs(app, prosecutor, async (tx) => await extractOf(tx, caseId, 'parties'))
    if (!extract) throw new Error('no extract')
    expect(verifyExtract(extract).broken).toEqual([])
    const cut = { ...extract, entries: extract.entries.slice(0, -1) }
    expect(verifyExtract(cut).broken[0]?.why).toMatch(/rewritten or cut short/)
    const altered = {
      ...extract,
      entries: extract.entries.map((entry) => (entry.seq === 2 ? { ...entry, content: '{}' } : entry)),
    }
    expect(verifyExtract(altered).broken[0]).toMatchObject({ seq: 2, why: 'its content is not what was recorded' })
    expect(await runAs(app, judge, async (tx) => await extractOf(tx, caseId, 'parties'))).toBeNull()
  })
})
