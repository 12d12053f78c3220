import { readFile, writeFile } from 'node:fs/promises'
import { parseArgs } from 'node:util'
import { z } from 'zod'
import { Extract } from '../../contract/ledger.ts'
import { makeCheckpoint } from '../ledger/checkpoint.ts'
import { extractOf } from '../ledger/extract.ts'
import { verifyAndKeep } from '../ledger/keep-verification.ts'
import { noteTakenOut } from '../ledger/taken-out.ts'
import { verifyExtract, type KeptCheckpoint, type Verification } from '../ledger/verify.ts'
import { readConfig } from '../platform/config.ts'
import { openDatabase } from '../platform/postgres/database.ts'
import { openKysely } from '../platform/postgres/kysely.ts'
import { runAsSystem, type Tx } from '../platform/postgres/tx.ts'
import { Compartment } from '../vocabulary/compartments.ts'
import { CaseId } from '../vocabulary/ids.ts'
import { UsageError } from './command.ts'

export const summary = 'Verify the record, fix a checkpoint of it, or take an extract out.'

export const usage = `colloquy audit verify [--against FILE] [--json]       the whole record in the database
colloquy audit verify --extract FILE [--against FILE]  one extract, offline: no database, no account
colloquy audit checkpoint [--out FILE] [--json]        fix the heads now; keep FILE where the operator cannot reach it
colloquy audit extract CASE COMPARTMENT --out FILE     the complete record of one compartment

verify names the first broken link of each chain and exits with 1 when there is one.
--against FILE holds the record against a checkpoint kept from earlier (what "checkpoint --out" wrote).`

const Kept = z.union([
  z.object({ n: z.int(), hash: z.string() }).transform((one) => [one]),
  z.array(z.object({ n: z.int(), hash: z.string() })),
])

export async function run(args: readonly string[]): Promise<void> {
  const { values, positionals } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: {
      extract: { type: 'string' },
      against: { type: 'string' },
      out: { type: 'string' },
      json: { type: 'boolean', default: false },
    },
  })
  const [what, ...rest] = positionals
  if (what === 'verify') return await verify(values)
  if (what === 'checkpoint') return await checkpoint(values)
  if (what === 'extract') return await extract(rest, values.out)
  throw new UsageError(
    what === undefined
      ? 'Say what: verify, checkpoint or extract.'
      : `There is no "audit ${what}". Choose verify, checkpoint or extract.`,
  )
}

interface Options {
  readonly extract?: string | undefined
  readonly against?: string | undefined
  readonly out?: string | undefined
  readonly json: boolean
}

async function verify(options: Options): Promise<void> {
  const kept = options.against === undefined ? [] : await keptIn(options.against)
  const result =
    options.extract === undefined
      ? await inDatabase((tx) => verifyAndKeep(tx, kept))
      : verifyExtract(Extract.parse(JSON.parse(await readFile(options.extract, 'utf8'))), kept)
  if (options.json) console.log(JSON.stringify(result))
  else tell(result)
  if (result.broken.length > 0) process.exitCode = 1
}

function tell(result: Verification): void {
  console.log(`${result.entries} entries in ${result.chains} chains, ${result.checkpoints} checkpoints.`)
  if (result.broken.length === 0) console.log('Every link holds.')
  for (const { caseId, compartment, seq, why } of result.broken)
    console.log(`Broken: ${caseId} ${compartment}, entry ${seq}: ${why}.`)
}

async function keptIn(file: string): Promise<readonly KeptCheckpoint[]> {
  return Kept.parse(JSON.parse(await readFile(file, 'utf8')))
}

async function checkpoint(options: Options): Promise<void> {
  const made = await inDatabase(makeCheckpoint)
  if (!made) {
    console.log(options.json ? 'null' : 'Nothing has moved since the last checkpoint.')
    return
  }
  const told = JSON.stringify({
    n: made.n,
    at: made.at,
    root: made.root.toString('hex'),
    hash: made.hash.toString('hex'),
  })
  if (options.out !== undefined) await writeFile(options.out, `${told}\n`)
  console.log(options.json ? told : `Checkpoint ${made.n} over ${made.leaves} chains: ${made.hash.toString('hex')}`)
}

async function extract([caseId, compartment]: readonly string[], out: string | undefined): Promise<void> {
  if (caseId === undefined || compartment === undefined || out === undefined)
    throw new UsageError('Say the case, the compartment and --out FILE.')
  const of = { caseId: CaseId.parse(caseId), compartment: Compartment.parse(compartment) }
  const taken = await inDatabase(async (tx) => {
    const found = await extractOf(tx, of.caseId, of.compartment)
    if (found) await noteTakenOut(tx, { what: 'extract', ...of })
    return found
  })
  if (!taken) throw new Error('There is no record of that compartment.')
  await writeFile(out, JSON.stringify(taken))
  console.log(`${taken.entries.length} entries in ${out}.`)
}

async function inDatabase<T>(act: (tx: Tx) => Promise<T>): Promise<T> {
  const database = await openDatabase(readConfig(), { whenInUse: 'join' })
  const db = openKysely(database, 'colloquy_system', 1)
  try {
    return await runAsSystem(db, act)
  } finally {
    await db.destroy()
    await database.stop()
  }
}
