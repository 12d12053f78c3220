import { sql, type RawBuilder } from 'kysely'
import { z } from 'zod'
import type { CaseSort } from '../../contract/cases.ts'
import { BadInput } from '../platform/http/problems.ts'
import { CaseId } from '../vocabulary/ids.ts'
import { LegalDate } from '../vocabulary/legal-date.ts'
import { cursorOf, partsOfCursor } from './cursor.ts'

/** Orders a list by the columns of an index that begins with the principal and ends with the case. */
export interface OrderRule {
  readonly key: 'case_id' | 'next_date' | 'opened_on' | 'number_key' | 'name_key' | 'expires_on'
  readonly type: 'date' | 'text' | 'uuid'
  /** Which rows have something to be ordered by, and which have not and come last; null where all have. */
  readonly has: RawBuilder<boolean> | null
  readonly lacks: RawBuilder<boolean> | null
  /** Whether the index itself has those without last. Read downwards it never has. */
  readonly lacksLast: boolean
  /** Whether two principals may hold the same case at different places, because one sees what the other does not. */
  readonly differs: boolean
}

/** Beside the orders that can be asked for, the one that never changes while somebody reads on. */
export type ListSort = CaseSort | 'case'

export const orderRules: Readonly<Record<ListSort, OrderRule>> = {
  case: { key: 'case_id', type: 'uuid', has: null, lacks: null, lacksLast: true, differs: false },
  'next-date': {
    key: 'next_date',
    type: 'date',
    has: sql`mc.next_date < date '9999-12-31'`,
    lacks: sql`mc.next_date = date '9999-12-31'`,
    lacksLast: true,
    differs: false,
  },
  age: { key: 'opened_on', type: 'date', has: null, lacks: null, lacksLast: true, differs: false },
  number: {
    key: 'number_key',
    type: 'text',
    has: sql`mc.number_key < U&'\\+10FFFF'`,
    lacks: sql`mc.number_key = U&'\\+10FFFF'`,
    lacksLast: true,
    differs: false,
  },
  name: {
    key: 'name_key',
    type: 'text',
    has: sql`mc.name_key < U&'\\+10FFFF'`,
    lacks: sql`mc.name_key = U&'\\+10FFFF'`,
    lacksLast: true,
    differs: true,
  },
  expiry: {
    key: 'expires_on',
    type: 'date',
    has: sql`mc.expires_on is not null`,
    lacks: sql`mc.expires_on is null`,
    lacksLast: false,
    differs: true,
  },
}

/** The order in which a list is read, and the place after which its page begins. */
export interface ListOrder {
  readonly sort: ListSort
  readonly down: boolean
  readonly after: ListPlace | null
}

/** The place of a line: what it is ordered by, or that it has none, and its case. */
export interface ListPlace {
  readonly lacks: boolean
  readonly key: string | null
  readonly caseId: CaseId
}

/** The cursor after a line; it names the order, so that it cannot be taken for one of another. */
export function cursorAfter({ sort, down }: ListOrder, { lacks, key, caseId }: ListPlace): string {
  return cursorOf(sort, down ? 'down' : 'up', lacks ? 1 : 0, key ?? '', caseId)
}

/** @throws BadInput when the cursor is not one of this list in this order */
export function orderFrom(sort: CaseSort, down: boolean, cursor: string | undefined): ListOrder {
  const key = orderRules[sort].type === 'date' ? LegalDate.or(z.literal('')) : z.string().max(300)
  const Place = z.tuple([z.string(), z.string(), z.union([z.literal(0), z.literal(1)]), key, CaseId])
  const parts = partsOfCursor(cursor, Place)
  if (!parts) return { sort, down, after: null }
  const [ofSort, direction, lacks, at, caseId] = parts
  if (ofSort !== sort || direction !== (down ? 'down' : 'up') || (at === '') !== (lacks === 1 && sort === 'expiry'))
    throw new BadInput(
      '/query/after',
      'This cursor belongs to another order of the list. Begin again with the first page.',
    )
  return { sort, down, after: { lacks: lacks === 1, key: at === '' ? null : at, caseId } }
}
