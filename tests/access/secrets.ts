import type { Route } from '../../contract/route.ts'
import { text } from 'node:stream/consumers'
import type { CallInput, TestApp } from '../../src/server/testing.ts'
import { Sha256 } from '../../src/vocabulary/sha256.ts'
import type { TestDatabase } from '../../src/platform/postgres/testing.ts'
import { everybody, type Teller } from './teller.ts'
import { trainingPersonId, type TrainingKey } from '../../src/server/seed/training-county.ts'

/** In which compartments of which cases each planted word lies, as the database itself says. */
export type Planted = ReadonlyMap<string, ReadonlySet<string>>

const word = /SECRET\d{4}X/g

/** Searches every column of every table of a case for planted words. */
export async function plantedIn(app: TestApp): Promise<Planted> {
  const admin = app.database.administrator()
  const { rows: tables } = await admin.query<{ table: string }>(
    `select c.relname as table from pg_class c join pg_attribute a on a.attrelid = c.oid and a.attname = 'compartment'
     where c.relnamespace = 'public'::regnamespace and c.relkind = 'r' and obj_description(c.oid) like 'home: case.%'`,
  )
  const planted = new Map<string, Set<string>>()
  for (const { table } of tables) {
    const { rows } = await admin.query<{ place: string; text: string }>(
      `select case_id::text || ' ' || compartment as place, to_jsonb(t)::text as text from ${table} t where to_jsonb(t)::text ~ 'SECRET[0-9]{4}X'`,
    )
    for (const { place, text } of rows)
      for (const [found] of text.matchAll(word)) planted.set(found, (planted.get(found) ?? new Set()).add(place))
  }
  for (const { place, words } of await wordsInFiles(app))
    for (const found of words) planted.set(found, (planted.get(found) ?? new Set()).add(place))
  return planted
}

/** Planted words in the bytes of files, with the places of the documents that refer to them. */
async function wordsInFiles({
  database,
  services,
}: TestApp): Promise<readonly { place: string; words: readonly string[] }[]> {
  const { rows } = await database
    .administrator()
    .query<{ place: string; sha256: string }>(
      `select case_id::text || ' ' || compartment as place, sha256 from document where media_type like 'text/%'`,
    )
  return await Promise.all(
    rows.map(async ({ place, sha256 }) => {
      const content = await text(await services.blobs.get(Sha256.parse(sha256)))
      return { place, words: [...content.matchAll(word)].map(([found]) => found) }
    }),
  )
}

/** The places whose content a person may see: by grants now, less walls and seals. */
export async function placesOf(database: TestDatabase, key: TrainingKey): Promise<ReadonlySet<string>> {
  const { rows } = await database.administrator().query<{ place: string }>(
    `with mine as (select $1::uuid as principal union select team_id from membership where person_id = $1::uuid and ends is null)
     select distinct g.case_id::text || ' ' || g.compartment as place from grant_ g
     where g.principal in (select principal from mine) and (g.until is null or g.until > now())
       and not exists (select from exclusion e where e.case_id = g.case_id and e.principal in (select principal from mine))
       and (not exists (select from seal s where s.case_id = g.case_id) or exists (select from seal_named n where n.case_id = g.case_id and n.principal in (select principal from mine)))`,
    [trainingPersonId(key)],
  )
  return new Set(rows.map((row) => row.place))
}

export interface Leak {
  readonly to: string
  readonly by: string
  readonly word: string
  readonly from: readonly string[]
}

/** Words of `text` that lie nowhere the person may look. */
export function leaksIn(
  text: string,
  planted: Planted,
  places: ReadonlySet<string>,
  to: string,
  by: string,
): readonly Leak[] {
  const words = new Set([...text.matchAll(word)].map(([found]) => found))
  return [...words].flatMap((found) => {
    const from = [...(planted.get(found) ?? [])]
    return from.some((place) => places.has(place)) ? [] : [{ to, by, word: found, from }]
  })
}

/** Asks everything that can be read, as everybody, and tells every planted word that reached one who may not have it. */
export async function searchEverywhere(
  app: TestApp,
  t: Teller,
  reads: readonly { route: Route; input: CallInput }[],
  who: readonly TrainingKey[] = everybody,
): Promise<readonly Leak[]> {
  const planted = await plantedIn(app)
  const leaks: Leak[] = []
  for (const key of who) {
    const places = await placesOf(app.database, key)
    for (const { route, input } of reads) {
      const reply = await t.call(key, route, input)
      if (reply.status >= 500) throw new Error(`${route.id} failed for ${key}: ${reply.text}`)
      leaks.push(...leaksIn(`${reply.text}\n${JSON.stringify(reply.headers)}`, planted, places, key, route.id))
    }
  }
  return leaks
}
