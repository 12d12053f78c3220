import { types, type CustomTypesConfig } from 'pg'

/**
 * Kinds that must reach us as PostgreSQL wrote them: a JavaScript Date would move a legal day across zones and lose
 * microseconds, a JavaScript number would lose the end of a long one.
 */
const asWritten = new Set<number>([
  20, // int8
  1082, // date
  1083, // time
  1114, // timestamp
  1184, // timestamptz
  1186, // interval
  1700, // numeric
])
/** The arrays of those kinds. */
const arraysAsWritten = new Set<number>([1016, 1182, 1183, 1115, 1185, 1187, 1231])

/** How values of the database become values of ours; part of every connection we make. */
export const valueTypes: CustomTypesConfig = {
  getTypeParser(oid, format) {
    if (asWritten.has(oid)) return (text: string) => text
    if (arraysAsWritten.has(oid)) return elements
    return types.getTypeParser(oid, format)
  },
}

/** The elements of a one-dimensional array of dates, moments or numbers: none of them holds a comma or a quote. */
function elements(text: string): (string | null)[] {
  const inside = text.slice(1, -1)
  if (inside === '') return []
  return inside.split(',').map((element) => (element === 'NULL' ? null : element.replaceAll('"', '')))
}

/** The moment written in a `timestamptz` column. */
export function instantFromPg(text: string): Temporal.Instant {
  return Temporal.Instant.from(text)
}
