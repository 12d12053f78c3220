import { sql } from 'kysely'
import { z } from 'zod'
import { Stage } from '../../contract/cases.ts'
import { Population } from '../../contract/insight.ts'
import type { Tx } from '../platform/postgres/tx.ts'
import { instantFromPg } from '../platform/postgres/types.ts'
import type { CaseId } from '../vocabulary/ids.ts'
import { LegalDate } from '../vocabulary/legal-date.ts'
import type { Standing } from './domain/standing.ts'

const resolvedBy = z.enum(['plea', 'trial', 'dismissal', 'not-told']).nullable()

const SceneRow = z.object({
  court_id: z.string(),
  zone: z.string(),
  stage: Stage,
  filed_on: LegalDate.nullable(),
  ended_by: resolvedBy,
  prosecution: z.array(z.string()),
  defense: z.array(z.string()),
  pos: z.string().nullable(),
  rolled_stage: Stage.nullable(),
  opened_on: LegalDate.nullable(),
  open_offers: z.array(z.string()).nullable(),
  talks_since: LegalDate.nullable(),
  resolved_by: resolvedBy,
})
type SceneRow = z.infer<typeof SceneRow>

/** What is counted of a case so far, and what an entry itself does not say. */
export interface Scene {
  readonly court: string
  readonly zone: string
  /** Where the case stands now, which may be beyond the entry that is being read. */
  readonly stage: Stage
  readonly filedOn: LegalDate | null
  /** How an ended case ended by what stands in its charges: for imported cases, whose end no entry tells. */
  readonly endedBy: Standing['resolvedBy']
  readonly prosecutionOffices: readonly string[]
  readonly defenseOffices: readonly string[]
  /** Null for a case of which nothing is counted yet. */
  readonly rolled: { readonly pos: number; readonly standing: Standing } | null
}

const officesOf = (relation: 'prosecution' | 'defense') => sql`array(
  select distinct coalesce(t.office_id, s.office_id)::text
  from assignment a left join team t on t.team_id = a.principal left join staff s on s.person_id = a.principal
  where a.case_id = c.case_id and a.relation = ${relation} and (a.ends is null or a.ends > now())
    and coalesce(t.office_id, s.office_id) is not null
  order by 1)`

/** The scene of a case in one look; null when there is no such case any more. */
export async function sceneOf(tx: Tx, caseId: CaseId): Promise<Scene | null> {
  const { rows } = await sql`
    select c.court_id, ct.zone, c.stage, m.filed_on,
      case
        when c.stage = 'dismissed' then 'dismissal'
        when c.stage <> 'sentenced' then null
        when exists (select from charge ch where ch.case_id = c.case_id and starts_with(ch.disposition, 'Plea')) then 'plea'
        when exists (select from charge ch where ch.case_id = c.case_id and ch.status in ('convicted', 'acquitted') and ch.disposition is not null) then 'trial'
        else 'not-told'
      end as ended_by,
      ${officesOf('prosecution')} as prosecution, ${officesOf('defense')} as defense,
      r.pos, r.stage as rolled_stage, r.opened_on, r.open_offers::text[] as open_offers, r.talks_since, r.resolved_by
    from court_case c
    join court ct on ct.court_id = c.court_id
    join matter m on m.matter_id = c.matter_id
    left join rollup_case r on r.case_id = c.case_id
    where c.case_id = ${caseId}::uuid`.execute(tx.db)
  return rows[0] === undefined ? null : sceneFrom(SceneRow.parse(rows[0]))
}

function sceneFrom(row: SceneRow): Scene {
  return {
    court: row.court_id,
    zone: row.zone,
    stage: row.stage,
    filedOn: row.filed_on,
    endedBy: row.ended_by,
    prosecutionOffices: row.prosecution,
    defenseOffices: row.defense,
    rolled: rolledFrom(row),
  }
}

function rolledFrom(row: SceneRow): Scene['rolled'] {
  if (row.pos === null || row.rolled_stage === null) return null
  return {
    pos: Number(row.pos),
    standing: {
      stage: row.rolled_stage,
      openedOn: row.opened_on,
      openOffers: row.open_offers ?? [],
      talksSince: row.talks_since,
      resolvedBy: row.resolved_by,
    },
  }
}

/** Keeps what is counted of a case as of a place in the feed. */
export async function saveRollup(tx: Tx, caseId: CaseId, scene: Scene, standing: Standing, pos: number): Promise<void> {
  const values = {
    court_id: scene.court,
    prosecution_offices: [...scene.prosecutionOffices],
    defense_offices: [...scene.defenseOffices],
    stage: standing.stage,
    opened_on: standing.openedOn,
    open_offers: [...standing.openOffers],
    talks_since: standing.talksSince,
    resolved_by: standing.resolvedBy,
    pos: String(pos),
  }
  await tx.db
    .insertInto('rollup_case')
    .values({ case_id: caseId, ...values })
    .onConflict((conflict) => conflict.column('case_id').doUpdateSet(values))
    .execute()
}

const PopulationRow = z.object({ population: Population, name: z.string() })

/** Over which cases whoever acts may count; null when over none. */
export async function myPopulation(tx: Tx): Promise<{ kind: Population; name: string } | null> {
  const { rows } = await sql`select population, name from my_population()`.execute(tx.db)
  if (rows[0] === undefined) return null
  const { population, name } = PopulationRow.parse(rows[0])
  return { kind: population, name }
}

const FigureRow = z.object({
  measure: z.enum(['open', 'talks', 'resolved']),
  part: z.string(),
  cases: z.coerce.number(),
})
type FigureRow = z.infer<typeof FigureRow>

/** The figures that whoever acts may have. */
export async function figuresOf(tx: Tx): Promise<readonly FigureRow[]> {
  const { rows } = await sql`select measure, part, cases from count_cases(${tx.now.toString()}::timestamptz)`.execute(
    tx.db,
  )
  return z.array(FigureRow).parse(rows)
}

/** Everything that happened before this moment is in the figures. */
export async function countedUntil(tx: Tx): Promise<Temporal.Instant> {
  const { rows } = await sql<{ at: string }>`select counted_until(${tx.now.toString()}::timestamptz) as at`.execute(
    tx.db,
  )
  return rows[0] === undefined ? tx.now : instantFromPg(rows[0].at)
}
