import { mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { readConfig } from '../src/platform/config.ts'
import { openDatabase } from '../src/platform/postgres/database.ts'
import { measureAll, type Results } from './run.ts'
import { inWords } from './report.ts'

/*
 * Each operation through the whole stack, and beside it in the same run the barest way to the same answer: plain SQL
 * without row security behind a plain node:http server. Only the ratio means something.
 */

const { values } = parseArgs({
  options: {
    json: { type: 'boolean', default: false },
    cases: { type: 'string', default: '20000,200000' },
    seconds: { type: 'string', default: '4' },
    only: { type: 'string' },
    home: { type: 'string' },
  },
})

const home = values.home ?? mkdtempSync(join(tmpdir(), 'colloquy-bench-'))
mkdirSync(home, { recursive: true })
const database = await openDatabase(readConfig({ COLLOQUY_HOME: home }))
try {
  const results: Results = await measureAll({
    database,
    home,
    sizes: values.cases.split(',').map(Number),
    seconds: Number(values.seconds),
    only: values.only,
    tell: (line) => console.error(line),
  })
  console.log(values.json ? JSON.stringify(results, null, 2) : inWords(results))
} finally {
  await database.stop()
  // A folder that was named is kept: the next run finds its caseload there.
  if (values.home === undefined) rmSync(home, { recursive: true, force: true })
}
