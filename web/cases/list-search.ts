import { z } from 'zod'
import { CaseListFilters, CaseListQuery } from '../../contract/cases.ts'

/** What the address of the list says: how it is narrowed and ordered, and the saved view that it began with. */
const ListSearch = CaseListQuery.extend({
  view: z
    .string()
    .optional()
    .describe('Id of a saved view; "all" for the whole list where another view is the default.'),
})
export type ListSearch = z.output<typeof ListSearch>

/** Reads an address; what of it means nothing is left out. */
export function listSearchFrom(address: Record<string, unknown>): ListSearch {
  const sound = Object.entries(ListSearch.shape).filter(([name, field]) => field.safeParse(address[name]).success)
  return ListSearch.parse(Object.fromEntries(sound.map(([name]) => [name, address[name]])))
}

/** What the list itself is asked for. */
export function queryOf(search: ListSearch): CaseListQuery {
  return CaseListQuery.parse(search)
}

/** Whether two ways to look at a list are the same. */
export function sameQuery(a: CaseListQuery, b: CaseListQuery): boolean {
  return JSON.stringify(inOrder(a)) === JSON.stringify(inOrder(b))
}

/** Whether the list is narrowed at all; its order narrows nothing. */
export function isNarrowed(query: CaseListQuery): boolean {
  return Object.values(CaseListFilters.parse(query)).some((value) => value !== undefined)
}

const inOrder = (query: CaseListQuery) =>
  Object.entries(query)
    .filter(([, value]) => value !== undefined)
    .toSorted(([a], [b]) => a.localeCompare(b))
