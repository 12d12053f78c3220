import type { Pool } from 'pg'
import { acceptImportCode, mendHeldRow, sendCorrections, setHeldRowAside } from '../../contract/exchange.ts'
import { uuidv7 } from '../../src/platform/clock.ts'
import { trainingCourt } from '../../src/server/seed/training-county.ts'
import type { Teller } from './teller.ts'

const clerks = ['clerk.pell', 'clerk.santos', 'case-manager.kessler'] as const
const heading = ['case_number', 'defendant_number', 'charge_number', 'count', 'title', 'class']
const params = { courtId: trainingCourt.id }

/**
 * The clerks of a court put right what an import into it held back; nobody else may. The rows are of a case that is not there,
 * so that none of them is loaded.
 */
export async function tellHeldRows(t: Teller, administrator: Pool): Promise<void> {
  const run = uuidv7()
  await administrator.query(
    `insert into import_run (run_id, court_id, source, as_of, started_at, finished_at, report, headings)
     values ($1, $2, 'plain-csv', current_date, now(), now(), $3, $4)`,
    [run, trainingCourt.id, JSON.stringify(emptyReport), JSON.stringify({ charges: heading })],
  )
  const hold = async (line: number, code: string): Promise<string> => {
    const { rows } = await administrator.query<{ row_id: string }>(
      `insert into import_quarantine (court_id, file, hash, line, reason, held_for, column_name, held_value, original, run_id)
       values ($1, 'charges', encode(sha256(convert_to($4, 'UTF8')), 'hex'), $2, 'class is not in the list', 'unknown-code', 'class', $3, $4, $5)
       returning row_id`,
      [trainingCourt.id, line, code, `NO-SUCH-CASE,1,${line},1,Theft,${code}`, run],
    )
    const id = rows[0]?.row_id
    if (id === undefined) throw new Error('No row is held')
    return id
  }
  const [mended, aside, sent] = [await hold(2, 'felony-9'), await hold(3, 'felony-9'), await hold(4, 'felony-8')]
  await hold(5, 'felony-7')
  const version = 1
  await t.step(
    'clerk.pell',
    mendHeldRow,
    { params: { rowId: mended }, version, body: { values: { class: 'felony-3' } } },
    clerks,
  )
  await t.step(
    'clerk.pell',
    setHeldRowAside,
    { params: { rowId: aside }, version, body: { why: 'It is of another county.' } },
    clerks,
  )
  await t.step(
    'case-manager.kessler',
    acceptImportCode,
    { params, body: { source: 'plain-csv', file: 'charges', column: 'class', code: 'felony-7', means: 'felony-1' } },
    clerks,
  )
  await t.step(
    'clerk.santos',
    sendCorrections,
    { params, body: { file: 'charges', csv: `colloquy_row,class\n${sent},felony-2\n` } },
    clerks,
  )
}

const emptyReport = {
  files: [],
  matters: 0,
  cases: 0,
  charges: 0,
  dispositions: 0,
  pleaCharges: 0,
  participantsWithPlea: 0,
  sentences: 0,
  casesOpened: 0,
  casesCompleted: 0,
  news: { new: 0, changed: 0, same: 0 },
  flags: [],
  damage: [],
}
