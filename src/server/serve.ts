import { parseArgs } from 'node:util'
import { readConfig, type Config } from '../platform/config.ts'
import { openLog } from '../platform/log.ts'
import { openDatabase } from '../platform/postgres/database.ts'
import { addApiDocs } from './api-docs.ts'
import { assemble, type Colloquy } from './assemble.ts'
import { migrateDatabase } from './migrate-database.ts'
import { addOps } from './ops.ts'
import { reloadPacksOnSignal } from './reload-packs.ts'
import { seedTrainingOnce, trainingSignIns } from './seed.ts'

export const summary = 'Serve the page and the API.'

export const usage = `colloquy serve [--with-worker] [--seed-training | --seed-people] [--check-answers]

Opens the database (DATABASE_URL, else the embedded one in COLLOQUY_HOME), migrates it, and
listens on PORT (8080).

  --with-worker     do the worker's part in this process too
  --seed-training   set up the training court when the database is empty
  --seed-people     the same without its cases
  --check-answers   check every answer against the contract (development and tests)

SIGUSR2 reads the rule packs again (COLLOQUY_RULE_PACKS, else those that came with the program);
while one of them is not sound, those that run stay, and the log says where and why.`

export async function run(args: readonly string[]): Promise<void> {
  const { values } = parseArgs({
    args: [...args],
    options: {
      'with-worker': { type: 'boolean', default: false },
      'seed-training': { type: 'boolean', default: false },
      'seed-people': { type: 'boolean', default: false },
      'check-answers': { type: 'boolean', default: false },
    },
  })
  const config = readConfig()
  const log = openLog(config)
  const database = await openDatabase(config, { notice: (message) => console.error(message) })
  try {
    await migrateDatabase(database)
    if (values['seed-training'] || values['seed-people'])
      await seedTrainingOnce({ config, database, log }, { cases: values['seed-training'] }, (message) =>
        console.log(message),
      )
    const colloquy = await assemble({
      config,
      database,
      log,
      withWorker: values['with-worker'],
      checkAnswers: values['check-answers'],
    })
    try {
      await addOps(colloquy.app, {
        database,
        metricsToken: config.metricsToken,
        workerAlive: colloquy.jobs?.alive ?? null,
        openStreams: () => colloquy.hub.size,
      })
      addApiDocs(colloquy.app)
      reloadPacksOnSignal(colloquy.services.packs, log)
      // Listened for before it says that it is ready: who asks it to end at once would else leave the database running.
      const ending = signalled()
      await listen(colloquy, config)
      await ending
    } finally {
      await colloquy.stop()
    }
  } finally {
    await database.stop()
  }
}

async function listen(colloquy: Colloquy, config: Config): Promise<void> {
  const address = await colloquy.app.listen({ port: config.port, host: config.host })
  console.log(`Colloquy is ready at http://localhost:${new URL(address).port || '80'}`)
  for (const line of await trainingSignIns(colloquy.services)) console.log(line)
}

/** Waits for Ctrl-C or a stop from outside; a second Ctrl-C does not wait. */
async function signalled(): Promise<void> {
  await new Promise<void>((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.once(signal, () => resolve())
  })
  process.once('SIGINT', () => process.exit(130))
}
