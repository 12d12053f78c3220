// Writes the types of the database, as the migrations make it, to src/platform/postgres/schema.ts.
// With --check it writes nothing and fails when the file is not what it would write.
import { execFileSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Client } from 'pg'
import { openDatabase } from '../src/platform/postgres/database.ts'
import { migrateDatabase } from '../src/server/migrate-database.ts'

const target = join(import.meta.dirname, '../src/platform/postgres/schema.ts')
const formatter = join(import.meta.dirname, '../node_modules/.bin/oxfmt')

const typeOf = {
  bool: 'boolean',
  bytea: 'Buffer',
  float4: 'number',
  float8: 'number',
  int2: 'number',
  int4: 'number',
  int8: 'LongNumber',
  json: 'Json',
  jsonb: 'Json',
  numeric: 'LongNumber',
}

const columnsQuery = `
  select c.relname as table_name, obj_description(c.oid, 'pg_class') as table_comment, a.attname as name,
    col_description(c.oid, a.attnum) as comment, a.attnotnull or t.typnotnull as required,
    case when et.oid is null then coalesce(bt.typname, t.typname) else et.typname end as type,
    et.oid is not null as is_array,
    a.attgenerated <> '' or a.attidentity = 'a' as always_generated, a.atthasdef or a.attidentity <> '' as has_default,
    (select array_agg(pg_get_constraintdef(k.oid)) from pg_constraint k
      where k.conrelid = c.oid and k.contype = 'c' and k.conkey = array[a.attnum]) as checks
  from pg_class c join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
    join pg_type t on t.oid = a.atttypid
    left join pg_type bt on bt.oid = t.typbasetype and t.typbasetype <> 0
    left join pg_type et on et.oid = t.typelem and t.typcategory = 'A'
  where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p', 'v', 'm') and not c.relispartition
    and not exists (select from pg_depend d where d.objid = c.oid and d.deptype = 'e')
  order by c.relname, a.attnum`

/** The values of a column whose whole check is a list of codes. */
function codesOf(checks) {
  for (const check of checks ?? []) {
    const list = /^CHECK \(\((\w+|"\w+") = ANY \(ARRAY\[((?:'[^']*'::text(?:, )?)+)\]\)\)\)$/.exec(check)?.[2]
    if (list) return list.split(', ').map((code) => code.replace('::text', ''))
  }
  return null
}

function tsType(column) {
  const codes = codesOf(column.checks)
  let type = codes && !column.is_array ? codes.join(' | ') : (typeOf[column.type] ?? 'string')
  if (column.is_array) type = type === 'LongNumber' ? 'string[]' : `${type}[]`
  if (!column.required) type = `${type} | null`
  if (column.always_generated)
    return `GeneratedAlways<${type.replace('LongNumber', 'string').replace('Json', 'unknown')}>`
  return column.has_default ? `Generated<${type}>` : type
}

const doc = (text, indent) => (text ? `${indent}/** ${text.replaceAll('*/', '* /').replaceAll(/\s+/g, ' ')} */\n` : '')

function render(columns) {
  const tables = Object.entries(Object.groupBy(columns, (column) => column.table_name)).map(([name, own]) => {
    const fields = own.map((column) => `${doc(column.comment, '    ')}    ${column.name}: ${tsType(column)}`)
    return `${doc(own[0].table_comment, '  ')}  ${name}: {\n${fields.join('\n')}\n  }`
  })
  const body = `export interface DB {\n${tables.join('\n')}\n}\n`
  const imports = ['ColumnType', 'GeneratedAlways'].filter((name) => name === 'ColumnType' || body.includes(name))
  const helpers = [
    [
      'Generated',
      `/** May be left out of an insert; the database then gives the value. */\ntype Generated<T> = T extends ColumnType<infer S, infer I, infer U> ? ColumnType<S, I | undefined, U> : ColumnType<T, T | undefined, T>`,
    ],
    [
      'LongNumber',
      `/** Read as text, which loses no digit. */\ntype LongNumber = ColumnType<string, string | number | bigint, string | number | bigint>`,
    ],
    [
      'Json',
      `/** Read as what it is, to be parsed by a schema; written as JSON text, since the driver would take an array for one of PostgreSQL's. */\ntype Json = ColumnType<unknown, string, string>`,
    ],
  ].filter(([name]) => new RegExp(`\\b${name}\\b`).test(body))
  return [
    '// Made from the migrations by `npm run generate`; not edited by hand.',
    `import type { ${imports.join(', ')} } from 'kysely'`,
    ...helpers.map(([, text]) => text),
    body,
  ].join('\n\n')
}

async function readColumns() {
  const home = mkdtempSync(join(tmpdir(), 'colloquy-schema-'))
  const database = await openDatabase({ home, databaseUrl: undefined })
  try {
    await migrateDatabase(database)
    const client = new Client(database.administrator())
    await client.connect()
    try {
      return (await client.query(columnsQuery)).rows
    } finally {
      await client.end()
    }
  } finally {
    await database.stop()
    rmSync(home, { recursive: true, force: true })
  }
}

function formatted(source) {
  return execFileSync(formatter, ['--stdin-filepath', target], { input: source, encoding: 'utf8' })
}

const made = formatted(render(await readColumns()))
if (!process.argv.includes('--check')) writeFileSync(target, made)
else if (readFileSync(target, 'utf8') !== made) {
  console.error('src/platform/postgres/schema.ts is not what the migrations make. Run npm run generate.')
  process.exitCode = 1
}
