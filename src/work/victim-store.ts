import { sql } from 'kysely'
import type { VictimNoticeHow } from '../../contract/work.ts'
import type { Tx } from '../platform/postgres/tx.ts'
import type { CaseId, PrincipalId } from '../vocabulary/ids.ts'
import type { LegalDate } from '../vocabulary/legal-date.ts'
import { victimRoster } from './domain/situations.ts'

export interface VictimRow {
  readonly case_id: CaseId
  readonly participant_id: string
  readonly name: string
  readonly language: string
  readonly interpreter_needed: boolean
  readonly preferred: string | null
  readonly safety_note: string | null
  readonly wants_notice: boolean
  readonly conferred: { readonly on: LegalDate; readonly outcome: 'conferred' | 'not-conferred' } | null
  readonly hearings: readonly {
    readonly hearingId: string
    readonly kind: string
    readonly onDay: LegalDate
    readonly told: { readonly on: LegalDate; readonly how: VictimNoticeHow } | null
  }[]
}

/**
 * Victims of the actor's cases by the next date: the roster is walked and cut at the limit, and each victim is read where
 * he lies, by the key of the case.
 */
export async function victimsOf(
  tx: Tx,
  principals: readonly PrincipalId[],
  today: LegalDate,
  limit: number,
): Promise<readonly VictimRow[]> {
  const { rows } = await sql<VictimRow>`
    with roster as materialized (
      select r.case_id, r.subject::uuid as participant_id, min(r.due_on) as next_date, bool_or(r.victim_safety) as safety
      from unnest(${principals}::uuid[]) as held (principal) cross join (values (true), (false)) as part (pressing)
      cross join lateral (
        select w.case_id, w.subject, w.due_on, w.victim_safety from work_item w
        where w.principal = held.principal and w.situation = ${victimRoster} and w.pressing = part.pressing and (w.until is null or w.until > now())
        order by w.due_on, w.since limit ${limit}) r
      group by 1, 2)
    select p.case_id, p.participant_id, p.given_name || ' ' || p.family_name as name, p.language, p.interpreter_needed,
      c.preferred, nullif(c.safety_note, '') as safety_note, coalesce(c.wants_notice, true) as wants_notice,
      (select jsonb_build_object('on', cf.on_day, 'outcome', cf.outcome) from conferral cf
        where cf.case_id = p.case_id and cf.victim = p.participant_id order by cf.on_day desc, cf.at desc limit 1) as conferred,
      coalesce((select jsonb_agg(jsonb_build_object('hearingId', h.hearing_id, 'kind', h.kind, 'onDay', h.on_day, 'told',
          (select jsonb_build_object('on', t.on_day, 'how', t.how) from victim_notice t
            where t.case_id = p.case_id and t.participant_id = p.participant_id and t.hearing_id = h.hearing_id)) order by h.on_day, h.at_time)
        from hearing h where h.case_id = p.case_id and h.status = 'set' and h.kind in ('plea', 'sentencing') and h.on_day >= ${today}::date), '[]') as hearings
    from roster r join participant p on p.case_id = r.case_id and p.participant_id = r.participant_id
    left join victim_contact c on c.case_id = p.case_id and c.participant_id = p.participant_id
    order by r.next_date, r.safety desc, p.family_name, p.participant_id limit ${limit}`.execute(tx.db)
  return rows
}

/** A hearing of the case that is set, and whether the victim is one of it. */
export async function hearingAndVictim(
  tx: Tx,
  caseId: CaseId,
  participantId: string,
  hearingId: string,
): Promise<{ readonly told: boolean } | null> {
  const { rows } = await sql<{ told: boolean }>`
    select exists (select from victim_notice t where t.case_id = ${caseId}::uuid and t.participant_id = ${participantId}::uuid and t.hearing_id = ${hearingId}::uuid) as told
    from participant p join hearing h on h.case_id = p.case_id and h.hearing_id = ${hearingId}::uuid and h.status = 'set'
    where p.case_id = ${caseId}::uuid and p.participant_id = ${participantId}::uuid and p.role = 'victim' and p.compartment = 'victim'`.execute(
    tx.db,
  )
  return rows[0] ?? null
}
