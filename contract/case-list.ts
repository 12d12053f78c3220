import { z } from 'zod'
import { PrincipalId, TeamId } from '../src/vocabulary/ids.ts'
import { CaseListFilters, CaseListQuery, Stage } from './cases.ts'
import { read, write } from './route.ts'

export const readCaseCounts = read({
  id: 'cases.read-case-counts',
  path: '/api/case-counts',
  summary: 'How many of my cases stand at each stage, and what a list can be narrowed to',
  query: CaseListFilters.pick({ holder: true }),
  response: z.object({
    total: z.int(),
    stages: z
      .array(z.object({ stage: Stage, n: z.int() }))
      .describe('Stages with cases, in the order of a case’s way.'),
    holders: z
      .array(z.object({ id: PrincipalId, name: z.string(), own: z.boolean().describe('You yourself, not a team.') }))
      .describe('Yourself and your teams.'),
    showsTalks: z.boolean().describe('Whether you hold the talks of any case, to filter and sort by.'),
    judges: z.array(z.object({ id: TeamId, name: z.string() })).describe('The chambers of the court.'),
  }),
})

export const exportCases = read({
  id: 'cases.export-cases',
  path: '/api/case-export',
  summary: 'My cases as a CSV file, filtered as the list is',
  query: CaseListFilters,
  response: z.string().describe('CSV in UTF-8 with a byte order mark, so that spreadsheets read accents; RFC 4180.'),
})

const SavedQuery = CaseListQuery.describe('Filters and order, as the list takes them.')

/** A way to look at the list that a person has kept by a name. */
export const SavedView = z
  .object({
    viewId: z.uuid(),
    name: z.string(),
    query: SavedQuery,
    isDefault: z.boolean().describe('How the list opens.'),
    version: z.int().describe('For If-Match.'),
  })
  .meta({ id: 'SavedView' })
export type SavedView = z.infer<typeof SavedView>

const SavedViews = z.object({ views: z.array(SavedView) })

export const SavedViewInput = z.object({
  name: z.string().trim().min(1, 'Enter a name').max(60),
  query: SavedQuery,
  isDefault: z.boolean().default(false),
})

export const listSavedViews = read({
  id: 'cases.list-saved-views',
  path: '/api/case-views',
  summary: 'My saved views of the list of cases',
  response: SavedViews,
})

export const saveView = write({
  id: 'cases.save-view',
  path: '/api/case-views',
  summary: 'Keep filters and order by a name',
  body: SavedViewInput,
  response: SavedViews,
  writes: 'create',
})

const viewParams = z.object({ viewId: z.uuid() })

export const changeView = write({
  id: 'cases.change-view',
  method: 'PUT',
  path: '/api/case-views/:viewId',
  summary: 'Rename a saved view, keep other filters in it, or make it the one the list opens with',
  params: viewParams,
  body: SavedViewInput,
  response: SavedViews,
  writes: 'edit',
})

export const forgetView = write({
  id: 'cases.forget-view',
  method: 'DELETE',
  path: '/api/case-views/:viewId',
  summary: 'Forget a saved view',
  params: viewParams,
  response: SavedViews,
  writes: 'edit',
})
