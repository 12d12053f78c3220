import { once } from 'node:events'
import { parseArgs } from 'node:util'
import { readConfig } from '../platform/config.ts'
import { openLog } from '../platform/log.ts'
import { openDatabase } from '../platform/postgres/database.ts'
import { assemble } from './assemble.ts'
import { reloadPacksOnSignal } from './reload-packs.ts'

export const summary = "Do the worker's part: reactions, and jobs at their times."

export const usage = `colloquy worker

Runs beside one or several "colloquy serve" on the same database. It listens on no port.`

export async function run(args: readonly string[]): Promise<void> {
  parseArgs({ args: [...args], options: {} })
  const config = readConfig()
  const database = await openDatabase(config, { whenInUse: 'join', notice: (message) => console.error(message) })
  try {
    const log = openLog(config)
    const colloquy = await assemble({ config, database, log, withWorker: true, checkAnswers: false })
    reloadPacksOnSignal(colloquy.services.packs, log)
    console.log('The worker is at work.')
    await Promise.race([once(process, 'SIGINT'), once(process, 'SIGTERM')])
    await colloquy.stop()
  } finally {
    await database.stop()
  }
}
