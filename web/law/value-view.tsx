import { z } from 'zod'
import { SourceTag } from '../../contract/law.ts'
import { GridTable, SentencingGrid } from './grid-table.tsx'
import { SourceLine } from './source-line.tsx'
import { Length, lengthWords, memberValue, memberWords, plainWords, type Names } from './value-words.ts'

const Sourced = z.object({ cite: z.string(), url: z.string().optional(), tag: SourceTag })
const Spoken = z.strictObject({ en: z.string(), es: z.string() })
const Members = z.record(z.string(), z.unknown())

interface ValueProps {
  readonly value: unknown
  readonly names: Names
}

/** What a rule answers, of whatever shape, in words: lengths, sources and grids as such, the rest member by member. */
export function ValueView({ value, names }: ValueProps) {
  if (Array.isArray(value)) return <Several values={value} names={names} />
  const length = Length.safeParse(value)
  if (length.success) return <>{lengthWords(length.data)}</>
  const source = Sourced.safeParse(value)
  if (source.success) return <SourceLine citation={citationOf(source.data)} tag={source.data.tag} />
  const spoken = Spoken.safeParse(value)
  if (spoken.success) return <SpokenText text={spoken.data} />
  const grid = SentencingGrid.safeParse(value)
  if (grid.success) return <GridTable grid={grid.data} />
  const members = Members.safeParse(value)
  if (members.success) return <MemberList members={members.data} names={names} />
  return <>{plainWords(value, names)}</>
}

/** More than this is opened on demand. */
const inSight = 6

function Several({ values, names }: { readonly values: readonly unknown[]; readonly names: Names }) {
  if (values.length === 0) return <>none</>
  if (values.every((value) => typeof value !== 'object')) {
    return <>{values.map((value) => plainWords(value, names)).join('; ')}</>
  }
  const list = (
    <ol className="law-values">
      {values.map((value, index) => (
        // oxlint-disable-next-line react/no-array-index-key -- a value has no id and its place does not change
        <li key={index}>
          <ValueView value={value} names={names} />
        </li>
      ))}
    </ol>
  )
  if (values.length <= inSight) return list
  return (
    <details>
      <summary>{values.length} entries</summary>
      {list}
    </details>
  )
}

function MemberList({ members, names }: { readonly members: Record<string, unknown>; readonly names: Names }) {
  const told = Object.entries(members).filter(
    ([key, value]) => !isNothing(value) && !(key === 'id' && isTitled(members)),
  )
  return (
    <dl className="law-members">
      {told.map(([key, value]) => (
        <div key={key}>
          <dt>{memberWords(key)}</dt>
          <dd>
            <ValueView value={memberValue(key, value)} names={names} />
          </dd>
        </div>
      ))}
    </dl>
  )
}

/** An empty list says nothing. */
const isNothing = (value: unknown): boolean => value === undefined || (Array.isArray(value) && value.length === 0)
const isTitled = (members: Record<string, unknown>): boolean => 'title' in members || 'name' in members

const citationOf = ({ cite, url }: z.infer<typeof Sourced>) =>
  url === undefined ? { text: cite } : { text: cite, url }

function SpokenText({ text }: { readonly text: z.infer<typeof Spoken> }) {
  return (
    <>
      <p>{text.en}</p>
      <p lang="es" className="quiet">
        {text.es}
      </p>
    </>
  )
}
