import { sql } from 'kysely'
import type { RulePack } from '../../law/domain/rule-pack.ts'
import type { Services } from '../../law/services.ts'
import type { Tx } from '../../platform/postgres/tx.ts'
import { Stage } from '../../../contract/cases.ts'
import { ChargeId, NamedOffense } from '../../../contract/plea.ts'
import { OffenseClass } from '../../vocabulary/code-lists.ts'
import { OfficeId, PersonId, PrincipalId, type CaseId } from '../../vocabulary/ids.ts'
import { LegalDate, todayIn } from '../../vocabulary/legal-date.ts'

/** The case as its papers name it. */
export interface CaseFacts {
  readonly caseId: CaseId
  readonly number: string | null
  readonly stage: Stage
  readonly court: { readonly id: string; readonly name: string; readonly zone: string; readonly pack: string }
  readonly pack: RulePack
  readonly today: LegalDate
  readonly defendant: {
    readonly name: string
    readonly person: PersonId | null
    readonly language: string
    readonly interpreterNeeded: boolean
  }
}

/** Reads what the papers of a case say at their head. Null when there is nothing to be seen. */
export async function caseFacts(tx: Tx, services: Pick<Services, 'packs'>, caseId: CaseId): Promise<CaseFacts | null> {
  const row = await tx.db
    .selectFrom('court_case as c')
    .innerJoin('court', 'court.court_id', 'c.court_id')
    .leftJoin('participant as p', (join) =>
      join
        .onRef('p.case_id', '=', 'c.case_id')
        .on('p.case_id', '=', caseId)
        .on('p.compartment', '=', 'court-file')
        .on('p.role', '=', 'defendant'),
    )
    .where('c.case_id', '=', caseId)
    .select([
      'c.number',
      'c.stage',
      'court.court_id',
      'court.name as court',
      'court.zone',
      'court.pack',
      'p.given_name',
      'p.family_name',
      'p.person_id',
      'p.language',
      'p.interpreter_needed',
    ])
    .orderBy('p.participant_id')
    .executeTakeFirst()
  if (!row) return null
  const pack = services.packs.get(row.pack)
  if (!pack) throw new Error(`There is no rule pack ${row.pack}`)
  return {
    caseId,
    number: row.number,
    stage: Stage.parse(row.stage),
    court: { id: row.court_id, name: row.court, zone: row.zone, pack: row.pack },
    pack,
    today: todayIn(row.zone, tx.now),
    defendant: {
      name: [row.given_name, row.family_name].filter((part) => part !== null).join(' ') || 'The defendant',
      person: row.person_id === null ? null : PersonId.parse(row.person_id),
      language: row.language ?? 'en',
      interpreterNeeded: row.interpreter_needed ?? false,
    },
  }
}

/** Somebody who works on the case, as far as whoever acts may know. */
export interface WorksOnCase {
  readonly principal: PrincipalId
  readonly relation: string
  readonly person: PersonId | null
  readonly name: string | null
  readonly office: OfficeId | null
}

/** Who has which relation to the case now; a team appears with each of its staff. */
export async function whoWorksOn(tx: Tx, caseId: CaseId): Promise<readonly WorksOnCase[]> {
  const { rows } = await sql<{
    principal: string
    relation: string
    person: string | null
    name: string | null
    office: string | null
  }>`
    select a.principal, a.relation, coalesce(s.person_id, m.person_id) as person, coalesce(s.name, ms.name) as name,
      coalesce(s.office_id, t.office_id) as office
    from assignment a
    left join staff s on s.person_id = a.principal
    left join team t on t.team_id = a.principal
    left join membership m on m.team_id = t.team_id and m.starts <= now() and (m.ends is null or m.ends > now())
    left join staff ms on ms.person_id = m.person_id
    where a.case_id = ${caseId}::uuid and (a.ends is null or a.ends > now())
    order by a.starts, name`.execute(tx.db)
  return rows.map((row) => ({
    principal: PrincipalId.parse(row.principal),
    relation: row.relation,
    person: row.person === null ? null : PersonId.parse(row.person),
    name: row.name,
    office: row.office === null ? null : OfficeId.parse(row.office),
  }))
}

/** Whether the defendant acts without counsel. */
export const actsWithoutCounsel = (people: readonly WorksOnCase[]): boolean =>
  people.some((one) => one.relation === 'self-represented')

/** Offices that may owe a promise: those that work on the case, and the agencies of the court's county. */
export async function officesForPromises(
  tx: Tx,
  caseId: CaseId,
  people: readonly WorksOnCase[],
): Promise<readonly { id: OfficeId; name: string }[]> {
  const working = people.flatMap((one) => (one.office === null ? [] : [one.office]))
  const rows = await tx.db
    .selectFrom('office')
    .select(['office_id', 'name'])
    .where((where) =>
      where.or([
        ...(working.length > 0 ? [where('office_id', 'in', working)] : []),
        where.and([
          where('kind', 'in', ['prosecutor', 'police', 'probation', 'jail']),
          where(
            'court_id',
            'in',
            where.selectFrom('court_case').select('court_case.court_id').where('court_case.case_id', '=', caseId),
          ),
        ]),
      ]),
    )
    .where('kind', '<>', 'court')
    .orderBy('name')
    .execute()
  return rows.map((row) => ({ id: OfficeId.parse(row.office_id), name: row.name }))
}

/** A charge of the court file. */
export interface CaseCharge {
  readonly chargeId: ChargeId
  readonly count: number
  readonly offense: NamedOffense
  readonly status: string
}

/** The charges of the court file by their count. */
export async function caseCharges(tx: Tx, caseId: CaseId): Promise<readonly CaseCharge[]> {
  const rows = await tx.db
    .selectFrom('charge')
    .selectAll()
    .where('case_id', '=', caseId)
    .orderBy('count_number')
    .execute()
  return rows.map((row) => ({
    chargeId: ChargeId.parse(row.charge_id),
    count: row.count_number,
    offense: NamedOffense.parse({
      code: row.offense_code,
      title: row.offense_title,
      statute: row.statute,
      class: OffenseClass.catch('unknown').parse(row.class),
    }),
    status: row.status,
  }))
}

/** Where the defendant is, as last recorded. */
export async function currentCustody(tx: Tx, caseId: CaseId): Promise<{ status: string; since: LegalDate } | null> {
  const row = await tx.db
    .selectFrom('custody')
    .select(['status', 'since'])
    .where('case_id', '=', caseId)
    .orderBy('n', 'desc')
    .executeTakeFirst()
  return row ? { status: row.status, since: LegalDate.parse(row.since) } : null
}
