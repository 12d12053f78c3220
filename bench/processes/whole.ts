import { readConfig } from '../../src/platform/config.ts'
import { openLog } from '../../src/platform/log.ts'
import { openDatabase } from '../../src/platform/postgres/database.ts'
import { assemble } from '../../src/server/assemble.ts'

/*
 * The server under test, put together as `colloquy serve` puts it together, in a process of its own. It says where it
 * listens, and its memory whenever it is asked.
 */

const config = { ...readConfig(), port: 0, requestsPerMinute: 100_000_000 }
const database = await openDatabase(config, { whenInUse: 'join' })
const colloquy = await assemble({ config, database, log: openLog(config), withWorker: false, checkAnswers: false })
const address = await colloquy.app.listen({ port: 0, host: '127.0.0.1' })
process.on('message', () => {
  process.send?.({
    residentMiB: process.memoryUsage().rss / 1024 ** 2,
    highestMiB: process.resourceUsage().maxRSS / 1024,
  })
})
process.on('disconnect', () => process.exit())
process.send?.({ address })
