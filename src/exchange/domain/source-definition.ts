import { z } from 'zod'
import { type Field, fieldTypes, isField, keyFields, neededFields, rowKinds } from './fields.ts'
import { isMeaningField, meaningsOf } from './code-meanings.ts'

const FieldName = z.string().refine(isField, 'is not a field that can be imported')
const Name = z.string().regex(/^[a-z][a-z0-9-]{0,39}$/, 'Write small letters, digits and hyphens')

/** A list of codes: either what each means here, or those that are known and kept as they stand. */
const CodeList = z.union([
  z.strictObject({ means: z.record(z.string(), z.string()) }),
  z.strictObject({ known: z.array(z.string()) }),
])

const File = z.strictObject({
  tells: z.enum(rowKinds).describe('What a row of the file is about.'),
  optional: z.boolean().default(false).describe('Whether an extract may lack the file.'),
  columns: z.record(z.string(), FieldName).describe('Which field each column is.'),
  needed: z.array(z.string()).default([]).describe('Columns whose value no row may lack, beside those of its kind.'),
  absent: z.array(z.string()).default([]).describe('Columns that the heading may lack.'),
})

/** How an extract of one system is read: files, columns, keys, dates, codes and joins, as a file of `sources/` states them. */
const Definition = z.strictObject({
  source: Name,
  title: z.string(),
  about: z.string(),
  court: z.strictObject({
    name: z.string(),
    label: z.string().describe('How its offices are told from those of other courts.'),
    zone: z.string(),
    pack: z.string(),
    signIn: Name.describe('How the sign-in names of the court begin.'),
    districts: z.int().min(1).max(20),
    districtIn: z
      .string()
      .optional()
      .describe('A pattern that finds the number of the district in the name of the court.'),
  }),
  names: z.enum(['given', 'generated']),
  numbers: z.enum(['given', 'generated']).describe('Whether the key of a matter is its number in court.'),
  orphans: z.enum(['held', 'doubted']).describe('Rows whose defendant or charge no other file names.'),
  keys: z.string().describe('What the text of a key looks like.'),
  rowBegins: z.string().optional().describe('What only the beginning of a row looks like.'),
  dates: z.array(z.enum(['M/D/YYYY', 'M/D/YYYY h:mm:ss AM', 'YYYY-MM-DD', 'YYYY-MM-DD HH:MM'])).min(1),
  offenseCodeLength: z
    .int()
    .positive()
    .optional()
    .describe('Codes of offenses have this length; shorter ones lost zeros.'),
  statute: z.string().optional().describe('How a statute is cited from chapter, act and section.'),
  aliases: z.record(z.string(), z.string()).default({}).describe('Other headings of the same columns.'),
  codes: z.partialRecord(FieldName, CodeList).default({}),
  files: z.record(Name, File),
})

type Written = z.infer<typeof Definition>
export type DateShape = Written['dates'][number]

/** What is known of the codes of one field. */
export type Codes =
  | { readonly kind: 'means'; readonly means: ReadonlyMap<string, string> }
  | { readonly kind: 'known'; readonly known: ReadonlySet<string> }

/** One file of a source, ready to read by. */
export interface FileDefinition extends z.infer<typeof File> {
  readonly name: string
  readonly fields: readonly (readonly [column: string, field: Field])[]
  readonly columnOf: ReadonlyMap<Field, string>
  readonly neededHere: ReadonlySet<Field>
}

/** A source, checked and ready to read by. */
export interface Source extends Omit<Written, 'files' | 'codes' | 'keys' | 'rowBegins'> {
  readonly files: readonly FileDefinition[]
  readonly codes: ReadonlyMap<Field, Codes>
  /** Codes outside the lists of which a person said what they mean. */
  readonly byHand: ReadonlyMap<Field, ReadonlySet<string>>
  readonly keys: RegExp
  readonly rowBegins: RegExp | null
}

/**
 * Checks a definition and makes it ready to read by.
 * @throws Error that names the place and what is wrong with it
 */
export function sourceFrom(written: unknown, where: string): Source {
  const read = Definition.safeParse(written)
  if (!read.success) throw new Error(`${where} is no source definition. ${z.prettifyError(read.error)}`)
  const { files, codes, keys, rowBegins, ...rest } = read.data
  return {
    ...rest,
    byHand: new Map(),
    keys: new RegExp(keys),
    rowBegins: rowBegins === undefined ? null : new RegExp(rowBegins),
    files: Object.entries(files).map(([name, file]) => fileFrom(name, file, where)),
    codes: new Map(
      Object.entries(codes).flatMap(([field, list]) =>
        isField(field) && list ? [[field, codesFrom(field, list, where)] as const] : [],
      ),
    ),
  }
}

function fileFrom(name: string, file: z.infer<typeof File>, where: string): FileDefinition {
  const fields = Object.entries(file.columns)
  const columnOf = new Map(fields.map(([column, field]) => [field, column]))
  const lacking = [...keyFields[file.tells], ...neededFields[file.tells]].filter((field) => !columnOf.has(field))
  if (lacking.length > 0) throw new Error(`${where}: ${name} has no column for ${[...new Set(lacking)].join(', ')}.`)
  const strange = [...file.needed, ...file.absent].filter((column) => !Object.hasOwn(file.columns, column))
  if (strange.length > 0) throw new Error(`${where}: ${name} has no column ${strange.join(', ')}.`)
  const needed = file.needed.flatMap((column) => file.columns[column] ?? [])
  return { ...file, name, fields, columnOf, neededHere: new Set<Field>([...neededFields[file.tells], ...needed]) }
}

function codesFrom(field: Field, list: z.infer<typeof CodeList>, where: string): Codes {
  if (fieldTypes[field] !== 'code') throw new Error(`${where}: ${field} is not a field of codes.`)
  if ('known' in list) {
    if (isMeaningField(field)) throw new Error(`${where}: say what each code of ${field} means.`)
    return { kind: 'known', known: new Set(list.known) }
  }
  if (!isMeaningField(field)) throw new Error(`${where}: codes of ${field} have no meaning here; list them as known.`)
  for (const [code, meaning] of Object.entries(list.means)) {
    const may = meaningsOf[field].safeParse(meaning)
    if (!may.success) throw new Error(`${where}: ${field} ${code} cannot mean ${meaning}.`)
  }
  return { kind: 'means', means: new Map(Object.entries(list.means)) }
}

/** The column that a heading means: case, spaces and aliases do not matter. */
export function columnNamed(source: Source, heading: string): string {
  const plain = heading.trim().toLowerCase().replaceAll(/\s+/g, '_')
  return source.aliases[plain] ?? plain
}

/** The file of that name. @throws Error when the source has none */
export function fileNamed(source: Source, name: string): FileDefinition {
  const file = source.files.find((each) => each.name === name)
  if (!file) throw new Error(`${source.source} has no file ${name}.`)
  return file
}
