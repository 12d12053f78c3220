import { sql } from 'kysely'
import { HearingRow } from '../../../contract/hearing.ts'
import type { CommonRefusal } from '../../platform/http/problems.ts'
import type { Tx } from '../../platform/postgres/tx.ts'
import type { Actor } from '../../vocabulary/actor.ts'
import { todayIn, type LegalDate } from '../../vocabulary/legal-date.ts'
import { done, refuse, type Outcome } from '../../vocabulary/outcome.ts'

const zoneOfNobody = 'UTC'
const hoursAndMinutes = 5

/** The hearings of a day in the cases of one's chambers or division. Parties have their own lists. */
export async function listHearings(
  tx: Tx,
  actor: Actor,
  ask: { readonly on: LegalDate | undefined },
): Promise<Outcome<{ on: LegalDate; hearings: HearingRow[] }, CommonRefusal>> {
  if (actor.office?.kind !== 'court') return refuse({ kind: 'not-allowed' })
  const on = ask.on ?? todayIn(await zoneOf(tx, actor), tx.now)
  const { rows } = await sql<{
    case_id: string
    hearing_id: string
    at_time: string
    room: string
    kind: string
    status: string
    number: string | null
    stage: string
    defendant: string | null
    lead_charge: string | null
    agreement: string | null
    plea_hearing: string
  }>`select * from hearings_of_day(${on}::date)`.execute(tx.db)
  return done({
    on,
    hearings: rows.map((row) =>
      HearingRow.parse({
        caseId: row.case_id,
        hearingId: row.hearing_id,
        time: row.at_time.slice(0, hoursAndMinutes),
        room: row.room,
        kind: row.kind,
        status: row.status,
        number: row.number,
        defendant: row.defendant ?? 'The defendant',
        leadCharge: row.lead_charge,
        stage: row.stage,
        agreement: row.agreement,
        pleaHearing: row.plea_hearing,
      }),
    ),
  })
}

async function zoneOf(tx: Tx, { court }: Actor): Promise<string> {
  if (court === null) return zoneOfNobody
  const row = await tx.db.selectFrom('court').select('zone').where('court_id', '=', court).executeTakeFirst()
  return row?.zone ?? zoneOfNobody
}
