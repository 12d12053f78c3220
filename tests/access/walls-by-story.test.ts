import { describe, expect, it } from 'vitest'
import type { Route } from '../../contract/route.ts'
import { allContractRoutes } from '../../contract/routes.ts'
import { uuidv7 } from '../../src/platform/clock.ts'
import { seedPeople } from '../../src/server/seed/people.ts'
import { relationNames } from '../../src/vocabulary/compartments.ts'
import { testApp, type CallInput, type Reply } from '../../src/server/testing.ts'
import { kyselyOver } from '../../src/platform/postgres/kysely.ts'
import { runAsSystem } from '../../src/platform/postgres/tx.ts'
import { trainingPersonId, type TrainingKey } from '../../src/server/seed/training-county.ts'
import { placesOf, plantedIn, leaksIn, searchEverywhere, type Leak } from './secrets.ts'
import { tellHeldRows } from './held-rows.ts'
import { tellJourney, type Told } from './story.ts'
import { everybody, Teller, type Step } from './teller.ts'

const app = await testApp(
  async (database) => await runAsSystem(kyselyOver(database.pool('colloquy_system')), seedPeople),
)

/** Routes that belong to no case: they have tests of their own. */
const ofNoCase = (route: Route): boolean => route.id.startsWith('identity.')

/** Every reading route, asked for the story's cases. */
function everyRead(told: Told): readonly { route: Route; input: CallInput }[] {
  const { caseId, otherCaseId, params } = told
  return allContractRoutes
    .filter((route) => route.method === 'GET' && route.id !== 'ledger.stream' && !ofNoCase(route))
    .flatMap((route) =>
      inputsFor(route, caseId, params)
        .concat(route.path.includes(':caseId') ? inputsFor(route, otherCaseId, params) : [])
        .map((input) => ({ route, input })),
    )
}

const compartmentsToAsk = [
  'status',
  'court-file',
  'prosecution',
  'victim',
  'defense',
  'parties',
  'client',
  'investigation',
  'tendered',
  'bench',
  'demographics',
]

/** The law is the same for everybody. */
const law = { pack: 'training-county', rule: 'clock.tc-trial' }

function inputsFor(route: Route, caseId: string, params: Readonly<Record<string, string>>): CallInput[] {
  const all = { courtId: '00000000-0000-4000-8000-000000000000', ...law, ...params, ...documents, caseId }
  if (route.id === 'ledger.extract')
    return compartmentsToAsk.map((compartment) => ({ params: { caseId, compartment } }))
  if (route.id === 'law.preview-rule') return [{ params: all, query: { on: '2026-03-02' } }]
  if (route.id === 'people.list-choices')
    return ['defense', 'wall', 'seal', 'prosecutor'].map((purpose) => ({ params: all, query: { for: purpose } }))
  if (route.id === 'plea.compare-versions')
    return [{ params: all, query: { from: `offer:${params['offerId']}:1`, to: `offer:${params['offerId']}:2` } }]
  if (route.id === 'filing.download-file') return documentIds.map((documentId) => ({ params: { caseId, documentId } }))
  return [{ params: all }]
}

let documentIds: readonly string[] = []
const documents: Record<string, string> = {}

const refusals: string[] = []
const idempotency: string[] = []
const leaks: Leak[] = []
const atBench: Leak[] = []
/** Relations that somebody held when everybody was searched. */
const held = new Set<string>()

const relationsHeld = async (): Promise<readonly string[]> =>
  (
    await app.database
      .administrator()
      .query<{ relation: string }>('select distinct relation from grant_ where until is null or until > now()')
  ).rows.map(({ relation }) => relation)

/** A change that comes again and again, such as an answer at the hearing, is tried out the first times only. */
const tries = 2
const tried = new Map<string, number>()

function oftenEnough(step: Step, by: string): boolean {
  const key = `${by} ${step.route.id}`
  const before = tried.get(key) ?? 0
  tried.set(key, before + 1)
  return before >= tries
}

/** Before each step everybody else sends the very same change; each must be refused, and learn nothing. */
async function othersTry(step: Step, send: (as: TrainingKey, input?: CallInput) => Promise<Reply>): Promise<void> {
  if (oftenEnough(step, 'others')) return
  const planted = await plantedIn(app)
  for (const key of everybody) {
    if (key === step.as || step.may.includes(key)) continue
    const reply = await send(key, { ...step.input, key: uuidv7() })
    if (reply.status !== 403 && reply.status !== 404)
      refusals.push(`${key} → ${step.route.id}: ${reply.status} ${reply.text.slice(0, 160)}`)
    leaks.push(...leaksIn(reply.text, planted, await placesOf(app.database, key), key, step.route.id))
    if (step.input.params?.['caseId'] && (await placesOf(app.database, key)).size === 0) {
      const absent = await send(key, {
        ...step.input,
        key: uuidv7(),
        params: { ...step.input.params, caseId: uuidv7() },
      })
      if (absent.status !== reply.status || absent.text !== reply.text)
        refusals.push(
          `${key} can tell from ${step.route.id} that there is such a case: ${reply.status} ${reply.text} / ${absent.status} ${absent.text}`,
        )
    }
  }
}

const entries = async (): Promise<readonly string[]> =>
  (
    await app.database
      .administrator()
      .query<{ id: string }>(`select case_id || compartment || seq || ' ' || kind as id from ledger_entry`)
  ).rows.map((row) => row.id)

/** Sends each change twice at once, then again, then with other content: one thing comes of it. */
async function twiceAndAgain(step: Step, send: (as: TrainingKey, input?: CallInput) => Promise<Reply>): Promise<Reply> {
  if (oftenEnough(step, 'twice')) return await send(step.as)
  const key = step.input.key ?? uuidv7()
  const before = new Set(await entries())
  const input = { ...step.input, key }
  if (step.route.writes === 'edit') {
    const stale = await send(step.as, { ...input, key: uuidv7(), version: 99_999 })
    if (stale.status !== 412)
      idempotency.push(`${step.route.id} took a version that nobody read: ${stale.status} ${stale.text.slice(0, 200)}`)
  }
  const [first, second] = await Promise.all([send(step.as, input), send(step.as, input)])
  if (first.status === 200 && second.status !== 200)
    idempotency.push(
      `${step.route.id} answered a double submit differently: ${first.status} / ${second.status} ${second.text.slice(0, 200)}`,
    )
  const after = (await entries()).filter((id) => !before.has(id))
  const again = await send(step.as, input)
  if (again.status !== first.status)
    idempotency.push(`${step.route.id} answered a replay with ${again.status}: ${again.text.slice(0, 200)}`)
  const later = (await entries()).filter((id) => !before.has(id))
  if (later.length !== after.length)
    idempotency.push(
      `${step.route.id} did something again on a replay: ${later.filter((id) => !after.includes(id)).join()}`,
    )
  const records = await app.database
    .administrator()
    .query<{ n: number }>('select count(*)::int as n from idempotency where key = $1 and person = $2', [
      key,
      trainingPersonId(step.as),
    ])
  if (first.status === 200 && records.rows[0]?.n !== 1 && !step.input.bytes)
    idempotency.push(`${step.route.id} kept ${records.rows[0]?.n} records of one submit`)
  const body = JSON.stringify(input.body ?? null).replace(/SECRET\d{4}X/, (found) => `${found} altered`)
  if (body.includes('altered')) {
    const other = await send(step.as, { ...input, body: JSON.parse(body) })
    if (other.status !== 422) idempotency.push(`${step.route.id} took another body under the same key: ${other.status}`)
  }
  return first
}

async function nothingAtTheBench(t: Teller, told: Told): Promise<void> {
  atBench.push(...(await searchEverywhere(app, t, everyRead(told), [...told.chambers, 'clerk.pell', 'officer.doyle'])))
}

describe('the whole journey', () => {
  it(
    'lets nobody do what is another’s, does each change once, and shows each word to those alone who may read it',
    { timeout: 1_800_000 },
    async () => {
      const t = new Teller(app, { before: othersTry, perform: twiceAndAgain })
      const story = tellJourney(t, async (moment, told) => {
        const { rows } = await app.database
          .administrator()
          .query<{ document_id: string }>('select document_id from document')
        documentIds = rows.map((row) => row.document_id)
        leaks.push(...(await searchEverywhere(app, t, everyRead(told))))
        for (const relation of await relationsHeld()) held.add(relation)
        if (moment === 'talks') await nothingAtTheBench(t, told)
      })
      const outcome = await story
        .then(() => tellHeldRows(t, app.database.administrator()))
        .then(
          () => 'told to its end',
          (error: unknown) => (error instanceof Error ? error.message : 'broke off'),
        )
      expect({ refusals, idempotency, leaks, atBench }).toEqual({
        refusals: [],
        idempotency: [],
        leaks: [],
        atBench: [],
      })
      expect(outcome).toBe('told to its end')
      expect([...held].toSorted(), 'every relation is held by somebody').toEqual(relationNames.toSorted())
      const unsent = allContractRoutes
        .filter((route) => route.writes && !ofNoCase(route) && !t.told.has(route.id))
        .map((route) => route.id)
      expect(unsent, 'every change of the contract is a step of the story').toEqual([])
    },
  )

  it('logs not one word of a case', () => {
    expect(app.logged.filter((line) => /SECRET\d{4}X|Whitlock/.test(line))).toEqual([])
  })

  it('leaves a record that verifies', async () => {
    const { verifyLedger } = await import('../../src/ledger/verify.ts')
    const result = await runAsSystem(app.services.systemDb, async (tx) => await verifyLedger(tx))
    expect(result.broken).toEqual([])
    expect(result.entries).toBeGreaterThan(100)
  })
})
