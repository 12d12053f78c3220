import { createHash } from 'node:crypto'

/** What an id of the bench names; part of the id, so that two kinds never collide. */
export const kinds = {
  case: 1,
  matter: 2,
  participant: 3,
  charge: 4,
  offer: 5,
  draft: 6,
  conferral: 7,
  term: 8,
  person: 20,
  team: 21,
} as const

type Kind = keyof typeof kinds

/**
 * An id that is known from its kind and number, here and in SQL (`bench_id`). It sorts by number, as the ids of real
 * rows sort by time, and is a valid UUID of version 7.
 */
export function benchId(kind: Kind, n: number, k = 0): string {
  const time = `01${hex(n, 10)}`
  return `${time.slice(0, 8)}-${time.slice(8)}-7${hex(kinds[kind], 3)}-8000-${hex(k, 12)}`
}

const hex = (value: number, digits: number): string => value.toString(16).padStart(digits, '0')

/** `benchId` for SQL. */
export const idFunction = `
  create or replace function bench_id(kind integer, n bigint, k integer default 0) returns uuid language sql immutable parallel safe
    as $$ select ('01' || lpad(to_hex(n), 10, '0') || '7' || lpad(to_hex(kind), 3, '0') || '8000' || lpad(to_hex(k), 12, '0'))::uuid $$`

/** The session token of a person of the bench; the database keeps its hash. */
export const tokenOf = (person: string): string => createHash('sha256').update(`bench:${person}`).digest('base64url')
