import { parseArgs } from 'node:util'
import type { Kysely } from 'kysely'
import type { Services } from '../law/services.ts'
import { readConfig } from '../platform/config.ts'
import { openLog } from '../platform/log.ts'
import type { DB } from '../platform/postgres/schema.ts'
import { runAsSystem } from '../platform/postgres/tx.ts'
import { openDatabase } from '../platform/postgres/database.ts'
import { assemble, type Colloquy } from './assemble.ts'
import { migrateDatabase } from './migrate-database.ts'
import { seedPeople } from './seed/people.ts'
import { emptyTrainingDatabase, NotATrainingDatabase } from './seed/reset.ts'
import { trainingCourt, trainingPeople, type TrainingKey } from './seed/training-county.ts'

export const summary = 'Set up the training court, or restore it.'

export const usage = `colloquy seed [--reset] [--json]

Sets up the training court: a wholly invented county with its offices, agencies, people and
cases. What is there already is left as it is. Refused when the database holds a live court.

  --reset   throw away everything in this training database first (Colloquy must be stopped)
  --json    print {"people": n, "cases": n} instead of words`

export async function run(args: readonly string[]): Promise<void> {
  const { values } = parseArgs({
    args: [...args],
    options: { reset: { type: 'boolean', default: false }, json: { type: 'boolean', default: false } },
  })
  const config = readConfig()
  const database = await openDatabase(config, {
    whenInUse: values.reset ? 'refuse' : 'join',
    notice: (message) => console.error(message),
  })
  try {
    if (values.reset) await emptyTrainingDatabase(database)
    else await migrateDatabase(database)
    const colloquy = await assemble({
      config,
      database,
      log: openLog(config),
      withWorker: false,
      checkAnswers: false,
    })
    try {
      const seeded = await seedTraining(colloquy)
      if (values.json) console.log(JSON.stringify(seeded))
      else console.log(`The training court is ready: ${seeded.people} people, ${seeded.cases} cases.`)
    } finally {
      await colloquy.stop()
    }
  } finally {
    await database.stop()
  }
}

interface Seeded {
  readonly people: number
  readonly cases: number
}

/**
 * Sets up the training court where it is not there yet.
 * @throws NotATrainingDatabase when the database holds a live court
 */
async function seedTraining({ services }: Pick<Colloquy, 'services' | 'settle'>): Promise<Seeded> {
  const { systemDb } = services
  if (await hasCourt(systemDb, 'live'))
    throw new NotATrainingDatabase('This database holds a live court; a training court has no place beside it.')
  await runAsSystem(systemDb, seedPeople)
  return await countSeeded(systemDb)
}

/** Sets up the training court in a database that has no court of any kind. */
export async function seedTrainingOnce(
  colloquy: Pick<Colloquy, 'services' | 'settle'>,
  say: (message: string) => void,
): Promise<void> {
  const { systemDb } = colloquy.services
  if (await systemDb.selectFrom('court').select('court_id').executeTakeFirst()) return
  say('Setting up the training court …')
  await seedTraining(colloquy)
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
