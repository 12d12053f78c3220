import type { z } from 'zod'
import type { Oversight } from '../../contract/oversight.ts'
import type { CommonRefusal } from '../platform/http/problems.ts'
import type { Tx } from '../platform/postgres/tx.ts'
import { instantFromPg } from '../platform/postgres/types.ts'
import { compartmentWords } from '../vocabulary/compartment-words.ts'
import { instantText, type InstantText } from '../vocabulary/instant.ts'
import type { CaseId } from '../vocabulary/ids.ts'
import { done, refuse, type Outcome } from '../vocabulary/outcome.ts'
import {
  myAudit,
  readsDespiteWalls,
  takenOutHere,
  verificationsHere,
  type TakenOutRow,
  type VerificationRow,
  type WalledReadRow,
} from './oversight-store.ts'

type View = z.input<typeof Oversight>

/** Verifications that are shown. */
const shownVerifications = 20
/** Lines of what was taken out, and of reads behind a wall, that are shown. */
export const shownLines = 200

/** What whoever asks looks after as an auditor, of a court or of his own office. */
export async function viewOversight(tx: Tx): Promise<Outcome<View, CommonRefusal>> {
  const audit = await myAudit(tx)
  if (!audit) return refuse({ kind: 'not-allowed' })
  const [takenOut, walledReads, verifications] = await Promise.all([
    takenOutHere(tx, shownLines),
    readsDespiteWalls(tx, shownLines),
    audit.of_court ? verificationsHere(tx, shownVerifications) : null,
  ])
  return done({
    verifications: verifications?.map(verificationView) ?? null,
    takenOut: takenOut.map(takenOutView),
    walledReads: walledReads.map(walledReadView),
  })
}

function verificationView(row: VerificationRow): NonNullable<View['verifications']>[number] {
  return {
    id: row.id,
    asked: row.asked_at === null ? null : { at: momentOf(row.asked_at), by: row.by ?? '' },
    came:
      row.at === null
        ? null
        : {
            at: momentOf(row.at),
            chains: row.chains ?? 0,
            entries: Number(row.entries),
            checkpoints: row.checkpoints ?? 0,
            broken: row.broken ?? 0,
          },
  }
}

const takenOutView = (row: TakenOutRow): View['takenOut'][number] => ({
  id: row.id,
  at: momentOf(row.at),
  by: row.by,
  what: row.what,
  case: caseOf(row),
  part: row.compartment === null ? null : compartmentWords(row.compartment),
  looked: row.looked,
})

const walledReadView = (row: WalledReadRow): View['walledReads'][number] => ({
  id: row.id,
  at: momentOf(row.at),
  by: row.by,
  case: caseOf(row),
  looked: row.looked,
})

const caseOf = ({ case_id: id, number }: { readonly case_id: CaseId | null; readonly number: string | null }) =>
  id === null ? null : { id, number }

const momentOf = (text: string): InstantText => instantText(instantFromPg(text))
