import { sql, type Compilable, type CompiledQuery, type Expression, type Kysely, type QueryResult } from 'kysely'
import { kept } from '../../vocabulary/kept.ts'
import { alwaysPrepared } from './frequent-statements.ts'
import type { DB } from './schema.ts'
import { unconnected } from './transact.ts'
import type { Tx } from './tx.ts'

/*
 * Questions that are asked again and again. The query builder writes the statement of each once, with blanks for its
 * values; written anew for every request, a statement costs the server about as much as sending it.
 */

/** Where it is asked: in a transaction. */
type Asked = Pick<Tx, 'db'>

/** A question with blanks for values `V`, answered by rows `R`. */
export interface Question<V, R> {
  /** Asks it by itself. */
  readonly ask: (tx: Asked, values: V) => Promise<readonly R[]>
  /** What it is as a part of a larger statement. */
  readonly part: Expression<R>
}

/**
 * Writes a question down. A value may stand wherever one parameter may: never for a list of them (say `= any`), nor
 * where the writing itself depends on it.
 */
export function question<V extends object, R>(write: (db: Kysely<DB>, values: V) => Expression<R>): Question<V, R> {
  const part = write(unconnected, kept<V>(blanks))
  const filled = written<V, R>(sql<R>`${part}`.compile(unconnected))
  return { part, ask: async (tx, values) => (await tx.db.executeQuery(filled(values))).rows }
}

type Questions = Readonly<Record<string, Question<never, unknown>>>
/** The values that all of some questions want. */
type ValuesOf<Q extends Questions> = {
  [K in keyof Q]: Q[K] extends Question<infer V, unknown> ? (values: V) => void : never
}[keyof Q] extends (values: infer V) => void
  ? V
  : never
/** The rows that answer each of some questions. */
export type RowsOf<Q extends Questions> = {
  readonly [K in keyof Q]: Q[K] extends Question<never, infer R> ? readonly R[] : never
}

/**
 * Several questions as one statement: one trip to the database, one plan, and the rows of each built as JSON by it. In
 * JSON a moment is ISO text and a long number a number.
 */
export function together<Q extends Questions>(questions: Q): (tx: Asked, values: ValuesOf<Q>) => Promise<RowsOf<Q>> {
  const columns = Object.entries(questions).map(
    ([name, { part }]) => sql`(select coalesce(json_agg(x), '[]') from (${part}) x) as ${sql.id(name)}`,
  )
  const compiled = sql<RowsOf<Q>>`select ${sql.join(columns)}`.compile(unconnected)
  alwaysPrepared.add(compiled.sql)
  const filled = written<ValuesOf<Q>, RowsOf<Q>>(compiled)
  return async (tx, values) => {
    planForAnyValues(tx)
    const { rows } = await tx.db.executeQuery(filled(values))
    const [answer] = rows
    if (!answer) throw new Error('A statement without a condition gives one row')
    return answer
  }
}

/** Writes a change down, as `question` does a question. */
export function change<V extends object, R>(
  write: (db: Kysely<DB>, values: V) => Compilable<R>,
): (tx: Asked, values: V) => Promise<QueryResult<R>> {
  const filled = written<V, R>(write(unconnected, kept<V>(blanks)).compile())
  return async (tx, values) => await tx.db.executeQuery(filled(values))
}

/** The place of a value in a statement that is written before there is one. */
class Blank {
  readonly name: string
  constructor(name: string) {
    this.name = name
  }
}

/** What stands for all values while a statement is written: a blank for whatever is looked up in it. */
const blanks: object = new Proxy({}, { get: (_nothing, name) => new Blank(String(name)) })

/** @returns what fills the blanks of a statement */
function written<V, R>(compiled: CompiledQuery<R>): (values: V) => CompiledQuery<R> {
  return (values) => {
    const given = new Map(Object.entries(values ?? {}))
    return {
      ...compiled,
      parameters: compiled.parameters.map((value) => (value instanceof Blank ? given.get(value.name) : value)),
    }
  }
}

const anyValues = question(() => sql`select set_config('plan_cache_mode', 'force_generic_plan', true)`)
const planned = new WeakSet<Asked['db']>()

/**
 * From here to its end the transaction has one plan for whatever values: a statement of many parts runs for a
 * millisecond and is planned in ten, and its parts look rows up by key whichever case it is.
 */
export function planForAnyValues({ db }: Asked): void {
  if (planned.has(db)) return
  planned.add(db)
  // Where it fails, the transaction has failed, and what is asked next says so.
  anyValues.ask({ db }, {}).catch(() => undefined)
}
