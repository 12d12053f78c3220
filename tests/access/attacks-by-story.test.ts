import { expect, it } from 'vitest'
import { allContractRoutes } from '../../contract/routes.ts'
import { uuidv7 } from '../../src/platform/clock.ts'
import { kyselyOver } from '../../src/platform/postgres/kysely.ts'
import { runAsSystem } from '../../src/platform/postgres/tx.ts'
import { seedPeople } from '../../src/server/seed/people.ts'
import { trainingCourt, trainingPersonId, type TrainingKey } from '../../src/server/seed/training-county.ts'
import { testApp, type CallInput } from '../../src/server/testing.ts'
import { leaksIn, plantedIn } from './secrets.ts'
import { tellJourney, type Told } from './story.ts'
import { Teller, type Step } from './teller.ts'

const app = await testApp(
  async (database) => await runAsSystem(kyselyOver(database.pool('colloquy_system')), seedPeople),
)

/** What is sent under such a key is undone at its very end, so that an attack that is let through changes nothing. */
const attackKey = () => `attack-${uuidv7()}`
await app.database.administrator().query(`
  create function attack_never_lasts() returns trigger language plpgsql as $$
  begin raise insufficient_privilege using message = 'an attack never lasts'; end $$;
  create constraint trigger attack after insert on idempotency deferrable initially deferred
    for each row when (new.key like 'attack-%') execute function attack_never_lasts();`)

type Json = null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json }

const isUuid = (text: string): boolean => /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f-]{22}$/.test(text)
const isDay = (text: string): boolean => /^\d{4}-\d\d-\d\d/.test(text)

/** What somebody of ill will puts in the place of a value. */
function worse(value: Json): readonly Json[] {
  if (typeof value === 'number') return [-1, 0, 1.5, 2 ** 31, 2 ** 53, 1e308]
  if (typeof value !== 'string') return [{}, 'x']
  if (isUuid(value)) return [uuidv7(), '00000000-0000-0000-0000-000000000000', value.toUpperCase()]
  if (isDay(value)) return ['0001-01-01', '9999-12-31', '1582-10-10', '+010000-01-01', '-000001-01-01']
  return ['', ' ', '%', 'x'.repeat(60_000), '\u202e\u200b', 'constructor', '__proto__']
}

/** The value with one leaf made worse, once for each leaf and each way. */
function* attacksOn(value: Json): Generator<Json> {
  if (Array.isArray(value)) {
    const list: readonly Json[] = value
    yield []
    if (list.length > 0) yield [...list, ...list]
    for (const [at, inner] of list.entries()) for (const bad of attacksOn(inner)) yield list.with(at, bad)
  } else if (typeof value === 'object' && value !== null) {
    for (const [name, inner] of Object.entries(value))
      for (const bad of attacksOn(inner))
        yield Object.fromEntries(Object.entries(value).map(([key, kept]) => [key, key === name ? bad : kept]))
  } else yield* worse(value)
}

const faults = new Set<string>()
const sent: Step[] = []
const seenRoutes = new Map<string, number>()

async function attack(step: Step, send: (as: TrainingKey, input?: CallInput) => Promise<{ status: number }>) {
  if (step.input.bytes) return
  const times = seenRoutes.get(step.route.id) ?? 0
  seenRoutes.set(step.route.id, times + 1)
  if (times > 0) return
  const body: Json = JSON.parse(JSON.stringify(step.input.body ?? {}))
  for (const bad of attacksOn(body)) {
    const { status } = await send(step.as, { ...step.input, body: bad, key: attackKey() })
    if (status >= 500) faults.add(`${step.route.id}: ${JSON.stringify(bad).slice(0, 300)}`)
  }
  for (const name of Object.keys(step.input.params ?? {}))
    for (const bad of [uuidv7(), 'x', '\0', '%2e%2e%2f']) {
      const params = { ...step.input.params, [name]: bad }
      const { status } = await send(step.as, { ...step.input, params, key: attackKey() })
      if (status >= 500 || status < 400) faults.add(`${step.route.id} at ${name}=${JSON.stringify(bad)}: ${status}`)
    }
}

const nasty = {
  after: ['x', '::', 'a:NaN', 'a:99999999999', Buffer.from('[1,2,3]').toString('base64url')],
  limit: ['-1', '0', '1e3', 'NaN', '99999999999'],
  text: ['%', '_', '\\', 'x'.repeat(5000)],
  search: ['%', '_', '\\', 'x'.repeat(5000)],
  on: ['0001-01-01', '9999-12-31'],
  day: ['0001-01-01', '9999-12-31', '99999-01-01', 'x'],
  from: ['offer:x:1', 'offer:1', `offer:${uuidv7()}:99999999999`, `draft:${uuidv7()}:-1`, 'x'],
  to: [`offer:${uuidv7()}:NaN`, 'x'],
} as const

const t = new Teller(app, {
  before: attack,
  after: async (step) => {
    sent.push(step)
    await Promise.resolve()
  },
  perform: async (step, send) => {
    const input = { ...step.input, key: step.input.key ?? uuidv7() }
    Object.assign(step.input, { key: input.key })
    return await send(step.as, input)
  },
})
let told: Told | undefined

it('no change of the story can be bent into a fault', { timeout: 900_000 }, async () => {
  const outcome = await tellJourney(t).then(
    (end) => {
      told = end
      return 'told to its end'
    },
    (error: unknown) => (error instanceof Error ? error.message : 'broke off'),
  )
  expect([...faults]).toEqual([])
  expect(outcome).toBe('told to its end')
})

it('no question can be bent into a fault', { timeout: 300_000 }, async () => {
  const found: string[] = []
  const caseId = sent.find((step) => step.input.params?.['caseId'])?.input.params?.['caseId'] ?? uuidv7()
  for (const route of allContractRoutes.filter((one) => one.method === 'GET' && one.id !== 'ledger.stream'))
    for (const as of ['prosecutor.reyes', 'clerk.pell', 'administrator.singh'] as const)
      for (const [name, values] of Object.entries(nasty))
        for (const value of values) {
          const params = { ...told?.params, caseId, compartment: 'parties', courtId: trainingCourt.id }
          const { status } = await t.call(as, route, { params, query: { [name]: value } })
          if (status >= 500) found.push(`${as} ${route.id} ${name}=${value.slice(0, 80)}: ${status}`)
        }
  expect(found).toEqual([])
})

/**
 * Changes that a wall does not take back: of one's own part in a case, of one's own things, which are of no case, and
 * those answered with a list of one's own, where what is walled off is missing.
 */
const ofNoWall = new Set([
  'people.recuse',
  'people.file-appearance',
  'cases.save-view',
  'cases.change-view',
  'cases.forget-view',
  'law.check-rule',
  'work.put-off',
  'work.bring-back',
  'work.tell-victim',
  'work.mark-notices-read',
  'work.mark-notices-unread',
  'work.switch-notice-kind',
  'alerts.set-address',
  'alerts.confirm-address',
  'alerts.forget-address',
  'alerts.set-times',
  'alerts.choose',
  'feeds.make',
  'feeds.revoke',
  'calendar.arrange-call',
  'calendar.make-sessions',
  'calendar.change-session',
  'calendar.cancel-session',
  'calendar.import-closed-days',
  'oversight.ask-verification',
  'oversight.look-at',
])

it('what was done before a wall is not shown by sending it again', { timeout: 300_000 }, async () => {
  const planted = await plantedIn(app)
  const admin = app.database.administrator()
  const people = new Set(sent.map((step) => step.as))
  const cases = await admin.query<{ case_id: string }>('select case_id from court_case')
  for (const { case_id } of cases.rows)
    for (const key of people)
      await admin.query(
        `insert into exclusion (principal, case_id, reason) values ($1, $2, 'wall') on conflict do nothing`,
        [trainingPersonId(key), case_id],
      )
  const shown: string[] = []
  for (const { as, route, input } of sent) {
    const reply = await t.call(as, route, input)
    const names = cases.rows.some(({ case_id }) => reply.text.includes(case_id))
    const leaks = leaksIn(reply.text, planted, new Set(), as, route.id)
    const allowed = reply.status === 404 || ofNoWall.has(route.id)
    if (!allowed || names || leaks.length > 0)
      shown.push(`${as} ${route.id}: ${reply.status} ${reply.text.slice(0, 200)}`)
  }
  expect(shown).toEqual([])
})
