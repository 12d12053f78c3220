import { sql, type RawBuilder } from 'kysely'
import type { CaseListQuery } from '../../contract/cases.ts'

/** The filters of a list as they are asked of a row of `my_case`, under the name by which the query knows the row. */
export function filtersOn(row: 'mc' | 'other', query: CaseListQuery, today: RawBuilder<string>): RawBuilder<boolean> {
  const of = (column: string): RawBuilder<unknown> => sql.ref(`${row}.${column}`)
  const {
    text,
    stage,
    custody,
    class: classes,
    judge,
    talks,
    minAge,
    maxAge,
    nextFrom,
    nextTo,
    nextWithin,
    noNext,
  } = query
  const asked = [
    // A grant has ended by time and the row was not made anew yet.
    sql<boolean>`(${of('until')} is null or ${of('until')} > now())`,
    stage && sql<boolean>`${of('stage')} = any (${stage}::text[])`,
    custody && sql<boolean>`${of('custody')} = any (${custody}::text[])`,
    classes && sql<boolean>`${of('class')} = any (${classes}::text[])`,
    judge && sql<boolean>`${of('judge')} = ${judge}::uuid`,
    talks && sql<boolean>`${of('negotiation')} = any (${talks}::text[])`,
    minAge !== undefined && sql<boolean>`${of('opened_on')} <= ${today} - ${minAge}::integer`,
    maxAge !== undefined && sql<boolean>`${of('opened_on')} >= ${today} - ${maxAge}::integer`,
    nextFrom && sql<boolean>`${of('next_date')} >= ${nextFrom}::date and ${of('next_date')} < date '9999-12-31'`,
    nextTo && sql<boolean>`${of('next_date')} <= ${nextTo}::date`,
    nextWithin !== undefined && sql<boolean>`${of('next_date')} between ${today} and ${today} + ${nextWithin}::integer`,
    noNext && sql<boolean>`${of('next_date')} = date '9999-12-31'`,
    text &&
      sql<boolean>`${of('sought')} like all (array(select '%' || folded(word) || '%' from unnest(${wordsOf(text)}::text[]) word))`,
  ]
  return sql.join(
    asked.filter((each) => typeof each === 'object'),
    sql` and `,
  )
}

/** The words somebody looks for, as LIKE takes them, the longest first: it says most. */
export function wordsOf(text: string): readonly string[] {
  return text
    .split(/\s+/)
    .filter((word) => word !== '')
    .map((word) => word.replaceAll(/[\\%_]/g, String.raw`\$&`))
    .toSorted((a, b) => b.length - a.length)
}
