import type { ClientBase } from 'pg'
import type { CourtId } from '../../vocabulary/ids.ts'
import type { RowKind } from '../domain/fields.ts'
import type { Source } from '../domain/source-definition.ts'

/**
 * What can be said of rows only together with others: repeats are held back, rows that are known are told from new ones,
 * and rows that would change a case on which people have worked since are held back too. Makes `stage_judged`, a narrow row
 * for each row of the stage, and `stage_case`.
 */
export async function judgeRows(client: ClientBase, court: CourtId, source: Source): Promise<void> {
  await client.query('drop table if exists stage_mark, stage_case, stage_judged; analyze stage_row')
  await client.query(holdRepeats)
  await client.query('analyze stage_mark')
  if (source.orphans === 'held') await holdOrphans(client, court, source)
  await client.query(nameCases, [court])
  await client.query('alter table stage_case add primary key (matter_ref, defendant_ref); analyze stage_case')
  await client.query(tellNews)
  await client.query('alter table stage_judged add primary key (n); analyze stage_judged')
  await client.query(markAffected)
  await client.query('analyze stage_case')
}

/** A sentence may be followed by another of the same charge; of everything else a key has one row. */
const holdRepeats = `
  create temp table stage_mark on commit drop as
  select n, file, kind, line, recalled, source_key, hash, matter_ref, defendant_ref, charge_ref,
    case
      when reason is not null then reason
      when repeat > 1 then 'The row repeats line ' || same_line || ' word for word.'
      when rival > 1 and kind <> 'sentence' then 'The row is about the same thing as line ' || rival_line || ' and says otherwise; the first was kept.'
    end as reason,
    case
      when reason is not null then held_for
      when repeat > 1 then 'repeats'
      when rival > 1 and kind <> 'sentence' then 'contradicts'
    end as held_for,
    place
  from (
    select n, file, kind, line, recalled, place, source_key, hash, matter_ref, defendant_ref, charge_ref, reason, held_for,
      row_number() over same as repeat, first_value(line) over same as same_line,
      row_number() over rivals as rival, first_value(line) over rivals as rival_line
    from stage_row
    window same as (partition by reason is null, file, source_key, hash order by n),
      rivals as (partition by reason is null, file, source_key order by n)) compared`

/** Where every row must have its parent: a defendant's case, and a charge before its disposition or sentence. */
async function holdOrphans(client: ClientBase, court: CourtId, source: Source): Promise<void> {
  const filesOf = (kind: RowKind) => source.files.filter(({ tells }) => tells === kind).map(({ name }) => name)
  const [cases, charges] = [filesOf('defendant'), filesOf('charge')]
  await client.query(caseOrphans, [court, `No row of ${cases.join(', ')} names this case and defendant.`])
  await client.query(chargeOrphans, [court, `No row of ${charges.join(', ')} names this charge.`, charges])
}

const caseOrphans = `
  update stage_mark m set reason = $2, held_for = 'no-parent'
  where m.reason is null and m.kind <> 'defendant'
    and not exists (select from stage_mark p where p.kind = 'defendant' and p.reason is null
      and p.matter_ref = m.matter_ref and p.defendant_ref = m.defendant_ref)
    and not exists (select from court_case c where c.case_id = import_uuid($1::text || '/case/' || m.matter_ref || '/' || m.defendant_ref))`

const chargeOrphans = `
  update stage_mark m set reason = $2, held_for = 'no-parent'
  where m.reason is null and m.kind in ('disposition', 'sentence')
    and not exists (select from stage_mark p where p.kind = 'charge' and p.reason is null and p.source_key = m.source_key)
    and not exists (
      select from import_source_row k
      where k.case_id = import_uuid($1::text || '/case/' || m.matter_ref || '/' || m.defendant_ref)
        and k.source_key = m.source_key and k.file = any ($3))`

/** Every case of the extract with the ids it has here. A case is worked on once the ledger tells more than its import. */
const nameCases = `
  create temp table stage_case on commit drop as
  select c.*, known.case_id is not null as known, false as affected,
    known.case_id is not null and exists (
      select from ledger_entry e where e.case_id = c.case_id and e.kind not in ('case.imported', 'case.import-completed', 'case.import-mended')) as worked_on
  from (
    select matter_ref, defendant_ref,
      import_uuid($1::text || '/case/' || matter_ref || '/' || defendant_ref) as case_id,
      import_uuid($1::text || '/matter/' || matter_ref) as matter_id,
      import_uuid($1::text || '/participant/' || matter_ref || '/' || defendant_ref) as participant_id
    from stage_mark where reason is null group by matter_ref, defendant_ref) c
  left join court_case known on known.case_id = c.case_id`

/**
 * Of everything but sentences a key has one row, so the first place is its own. A sentence that is known word for word keeps
 * its place, and so does one that was recalled or takes the place of an earlier one; every other is a further one.
 */
const tellNews = `
  create temp table stage_judged on commit drop as
  select n, file, kind, line, recalled, source_key, hash, matter_ref, defendant_ref, charge_ref, ordinal, news, case_id,
    case when reason is null and worked_on and news <> 'same'
      then 'The case was imported before and has been worked on since; a ' || case when kind = 'sentence' then 'new or changed' else news end
        || ' row no longer changes it.' else reason end as reason,
    case when reason is null and worked_on and news <> 'same' then 'worked-on' else held_for end as held_for
  from (
    select m.*,
      case when m.recalled then 'same' when was.hash is null then 'new' when was.hash = m.hash then 'same' else 'changed' end as news
    from (
      select m.*, c.case_id, c.worked_on,
        case
          when m.kind <> 'sentence' then 1
          else coalesce(m.place, word.ordinal, kept.last
            + row_number() over (partition by m.reason is null, coalesce(m.place, word.ordinal) is null, m.file, m.source_key order by m.n))
        end as ordinal
      from stage_mark m
      left join stage_case c on c.matter_ref = m.matter_ref and c.defendant_ref = m.defendant_ref and m.reason is null
      left join lateral (
        select k.ordinal from import_source_row k
        where m.kind = 'sentence' and m.place is null and k.case_id = c.case_id and k.file = m.file and k.source_key = m.source_key and k.hash = m.hash
        limit 1) word on true
      left join lateral (
        select coalesce(max(k.ordinal), 0) as last from import_source_row k
        where m.kind = 'sentence' and k.case_id = c.case_id and k.file = m.file and k.source_key = m.source_key) kept on true) m
    left join import_source_row was
      on was.case_id = m.case_id and was.file = m.file and was.source_key = m.source_key and was.ordinal = m.ordinal) compared`

const markAffected = `
  update stage_case c set affected = true
  from (select distinct case_id from stage_judged where reason is null and news <> 'same') j where j.case_id = c.case_id`
