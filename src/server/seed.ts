import { parseArgs } from 'node:util'
import type { Kysely } from 'kysely'
import type { PoolConfig } from 'pg'
import type { Services } from '../law/services.ts'
import { readConfig } from '../platform/config.ts'
import { openLog } from '../platform/log.ts'
import type { DB } from '../platform/postgres/schema.ts'
import { runAsSystem } from '../platform/postgres/tx.ts'
import { openDatabase, type DatabaseRole } from '../platform/postgres/database.ts'
import { assemble, type AssembleOptions, type Colloquy } from './assemble.ts'
import { migrateDatabase } from './migrate-database.ts'
import { seedCases } from './seed/cases.ts'
import { markBegun, markDone, seedStanding } from './seed/begun.ts'
import { seedPeople } from './seed/people.ts'
import type { Stage } from './seed/play/player.ts'
import { emptyTrainingDatabase, NotATrainingDatabase } from './seed/reset.ts'
import { trainingCourt, trainingPeople, type TrainingKey } from './seed/training-county.ts'

export const summary = 'Set up the training court, or restore it.'

export const usage = `colloquy seed [--reset] [--people-only] [--json]

Sets up the training court: a wholly invented county with its offices, agencies, people and
cases at every stage. What is there already is left as it is. Refused when the database holds
a live court.

  --reset        throw away everything in this training database first (Colloquy must be stopped)
  --people-only  set up no cases
  --json         print {"people": n, "cases": n} instead of words`

export async function run(args: readonly string[]): Promise<void> {
  const { values } = parseArgs({
    args: [...args],
    options: {
      reset: { type: 'boolean', default: false },
      'people-only': { type: 'boolean', default: false },
      json: { type: 'boolean', default: false },
    },
  })
  const config = readConfig()
  const database = await openDatabase(config, {
    whenInUse: values.reset ? 'refuse' : 'join',
    notice: (message) => console.error(message),
  })
  try {
    if (values.reset) await emptyTrainingDatabase(database)
    else await migrateDatabase(database)
    if ((await seedStanding(database)) === 'broken-off')
      throw new Error('The training court was not set up to its end. Stop Colloquy and run this with --reset.')
    const fresh = (await seedStanding(database)) === 'not-begun'
    if (fresh) await markBegun(database)
    const seeded = await withoutWorker({ config, database, log: openLog(config) }, (colloquy) =>
      seedTraining(colloquy, { cases: !values['people-only'] }),
    )
    if (fresh) await markDone(database)
    if (values.json) console.log(JSON.stringify(seeded))
    else console.log(`The training court is ready: ${seeded.people} people, ${seeded.cases} cases.`)
  } finally {
    await database.stop()
  }
}

/** What the seed is run on. */
type SeedParts = Pick<AssembleOptions, 'config' | 'database' | 'log'>

/**
 * A worker would carry on in the present what the histories play in the past. Nothing waits for the disk: what a crash
 * takes away is set up again.
 */
async function withoutWorker<T>(parts: SeedParts, act: (colloquy: Colloquy) => Promise<T>): Promise<T> {
  const database = {
    ...parts.database,
    connectionFor: (role: DatabaseRole) => hasty(parts.database.connectionFor(role)),
  }
  const colloquy = await assemble({ ...parts, database, withWorker: false, checkAnswers: false })
  try {
    return await act(colloquy)
  } finally {
    await colloquy.stop()
  }
}

function hasty(settings: PoolConfig): PoolConfig {
  return { ...settings, options: `${settings.options ?? ''} -c synchronous_commit=off`.trim() }
}

interface Seeded {
  readonly people: number
  readonly cases: number
}

/**
 * Sets up the training court where it is not there yet.
 * @throws NotATrainingDatabase when the database holds a live court
 */
export async function seedTraining(stage: Stage, { cases }: { readonly cases: boolean }): Promise<Seeded> {
  const { systemDb } = stage.services
  if (await hasCourt(systemDb, 'live'))
    throw new NotATrainingDatabase('This database holds a live court; a training court has no place beside it.')
  await runAsSystem(systemDb, seedPeople)
  if (cases && (await countSeeded(systemDb)).cases === 0) await seedCases(stage)
  return await countSeeded(systemDb)
}

/**
 * Sets up the training court in a database that has no court of any kind. One that was broken off, as by a killed
 * process, is thrown away as a whole and begun anew: nobody has worked in it, since the server was not ready.
 */
export async function seedTrainingOnce(
  parts: SeedParts,
  what: { readonly cases: boolean },
  say: (message: string) => void,
): Promise<void> {
  const standing = await seedStanding(parts.database)
  if (standing === 'done') return
  if (standing === 'broken-off') {
    say('The training court was not set up to its end; beginning anew …')
    await emptyTrainingDatabase(parts.database)
  }
  say(
    what.cases
      ? 'Setting up the training court and its cases (about half a minute) …'
      : 'Setting up the training court …',
  )
  await markBegun(parts.database)
  await withoutWorker(parts, (colloquy) => seedTraining(colloquy, what))
  await markDone(parts.database)
}

async function hasCourt(systemDb: Kysely<DB>, kind: 'live' | 'training'): Promise<boolean> {
  const court = await systemDb.selectFrom('court').select('court_id').where('kind', '=', kind).executeTakeFirst()
  return court !== undefined
}

async function countSeeded(systemDb: Kysely<DB>): Promise<Seeded> {
  const count = systemDb.fn.countAll<string>().as('n')
  const people = await systemDb
    .selectFrom('account')
    .select(count)
    .where('training', '=', true)
    .executeTakeFirstOrThrow()
  const cases = await systemDb
    .selectFrom('court_case')
    .select(count)
    .where('court_id', '=', trainingCourt.id)
    .executeTakeFirstOrThrow()
  return { people: Number(people.n), cases: Number(cases.n) }
}

/** One of each kind, in the order in which they meet a case. */
const firstToTry: readonly TrainingKey[] = [
  'officer.doyle',
  'prosecutor.reyes',
  'prosecution-supervisor.calloway',
  'defender.marsh',
  'defendant.whitlock',
  'clerk.pell',
  'judge.abara',
  'administrator.singh',
]

/** What to print of the training court once the server is ready; nothing for a database that is not a training one. */
export async function trainingSignIns({ systemDb }: Pick<Services, 'systemDb'>): Promise<readonly string[]> {
  if ((await hasCourt(systemDb, 'live')) || !(await hasCourt(systemDb, 'training'))) return []
  return [
    'Training court: sign in with one click as any of its people, for example',
    ...firstToTry.map((key) => {
      const person = trainingPeople[key]
      return `  ${person.name}${'title' in person ? `, ${person.title}` : ', defendant'}`
    }),
  ]
}
