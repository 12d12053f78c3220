import type { Tx } from '../platform/postgres/tx.ts'
import type { CommonRefusal } from '../platform/http/problems.ts'
import type { CourtId } from '../vocabulary/ids.ts'
import { done, type Outcome, refuse } from '../vocabulary/outcome.ts'
import type { Mend } from './domain/read-row.ts'
import { fileNamed, type Source } from './domain/source-definition.ts'
import { mendedBy } from './held-row.ts'
import type { ExchangeRefusal } from './problems.ts'
import { rowSeen, saveCode, saveMend, saveSetAside, sourceSeen, standingIn } from './quarantine-store.ts'
import { sourceNames } from './sources.ts'

type Refusal = ExchangeRefusal | CommonRefusal

/** What was done lies in a court; how many rows wait there is asked anew. */
export interface InCourt {
  readonly courtId: CourtId
}

interface RowChange {
  readonly rowId: string
  readonly version: number
}

/** Puts values of a held row right. The import's own reader must be able to read it then; the row waits to be loaded. */
export async function mendRow(
  tx: Tx,
  { rowId, version, values }: RowChange & { readonly values: Mend },
): Promise<Outcome<InCourt, Refusal>> {
  const seen = await rowSeen(tx, rowId)
  if (!seen) return refuse({ kind: 'not-found' })
  const { row, court } = seen
  if (row.version !== version) return refuse({ kind: 'stale', version: row.version })
  const mended = mendedBy(await sourceSeen(tx, court, row.source), row, values)
  if (!mended.ok) return mended
  if (!(await saveMend(tx, rowId, version, mended.value))) return refuse({ kind: 'stale', version: row.version })
  return done({ courtId: court })
}

/** A person says why a held row is not to be loaded. */
export async function setRowAside(
  tx: Tx,
  { rowId, version, why }: RowChange & { readonly why: string },
): Promise<Outcome<InCourt, Refusal>> {
  const seen = await rowSeen(tx, rowId)
  if (!seen) return refuse({ kind: 'not-found' })
  if (!(await saveSetAside(tx, rowId, version, why))) return refuse({ kind: 'stale', version: seen.row.version })
  return done({ courtId: seen.court })
}

interface CodeMeaning {
  readonly courtId: CourtId
  readonly source: string
  readonly file: string
  readonly column: string
  readonly code: string
  readonly means: string
}

/** A person says which listed code an unknown one stands for: for every row held for it, and for later imports. */
export async function acceptCode(tx: Tx, said: CodeMeaning): Promise<Outcome<InCourt, Refusal>> {
  const { courtId, file, column, code, means } = said
  if (!(await standingIn(tx, courtId)).mends) return refuse({ kind: 'not-found' })
  if (!(await sourceNames()).includes(said.source)) return refuse({ kind: 'not-found' })
  const source = await sourceSeen(tx, courtId, said.source)
  const field = source.files.find(({ name }) => name === file)?.fields.find(([name]) => name === column)?.[1]
  if (field === undefined) return refuse({ kind: 'not-found' })
  const codes = listedCodes(source, file, column)
  if (!codes.includes(means) || codes.includes(code)) return refuse({ kind: 'not-a-listed-code' })
  const accepted = await saveCode(tx, { court: courtId, source: source.source, file, column, field, code, means })
  return accepted === 0 ? refuse({ kind: 'not-found' }) : done({ courtId })
}

/** The codes of a column that have a meaning here; none for a column without such a list. */
export function listedCodes(source: Source, file: string, column: string): readonly string[] {
  const field = fileNamed(source, file).fields.find(([name]) => name === column)?.[1]
  const codes = field === undefined ? undefined : source.codes.get(field)
  return codes?.kind === 'means' ? [...codes.means.keys()] : []
}
