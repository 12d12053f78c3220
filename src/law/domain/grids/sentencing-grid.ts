import { z } from 'zod'
import type { Term } from '../../../vocabulary/term.ts'
import { Source } from '../source.ts'

/** What a grid says where two of its axes meet. */
export interface GridCell {
  readonly min: Term
  readonly max: Term
  /** The sentence within the range that is presumed, where the grid names one. */
  readonly presumed: Term | null
  /** Whether prison is presumed, or a stayed sentence; null where the grid does not say. */
  readonly disposition: 'commit' | 'stay' | null
  /** `12+` of Washington: a year and a day at least. */
  readonly plusDay: boolean
}

const range = /^(\d+)(\+?)-(\d+|life)(d?)$/
const presumedWithRange = /^(\d+)\((\d+)-(\d+)\)$/
const single = /^(\d+)$/

/**
 * A cell as printed: `37-46` months, `360-life`, `life`, `12+-14` (from a year and a day), `0-90d` days, `306(261-367)`
 * (presumed commitment within a range), `36` (one presumed sentence, stayed).
 */
export function readCell(text: string): GridCell | null {
  if (text === 'life') return { min: 'life', max: 'life', presumed: null, disposition: null, plusDay: false }
  const ranged = range.exec(text)
  if (ranged) {
    const [, min = '', plus = '', max = '', days = ''] = ranged
    const unit = days === 'd' ? 'days' : 'months'
    return {
      min: { unit, n: Number(min) },
      max: max === 'life' ? 'life' : { unit, n: Number(max) },
      presumed: null,
      disposition: null,
      plusDay: plus === '+',
    }
  }
  const presumed = presumedWithRange.exec(text)
  if (presumed) {
    const [n, min, max] = presumed.slice(1).map(Number)
    return {
      min: { unit: 'months', n: min ?? 0 },
      max: { unit: 'months', n: max ?? 0 },
      presumed: { unit: 'months', n: n ?? 0 },
      disposition: 'commit',
      plusDay: false,
    }
  }
  if (!single.test(text)) return null
  const term: Term = { unit: 'months', n: Number(text) }
  return { min: term, max: term, presumed: term, disposition: 'stay', plusDay: false }
}

const Cell = z.string().refine((text) => readCell(text) !== null, 'is not a cell of a sentencing grid')

const Axis = z.strictObject({
  name: z.string().min(1),
  labels: z.array(z.string().min(1)).min(1),
})

/** A sentencing grid: two axes and the range where they meet. */
export const SentencingGrid = z
  .strictObject({
    name: z.string().min(1),
    rows: Axis,
    columns: Axis,
    cells: z.array(z.array(Cell)),
    /** Zones by the lowest month of a cell, where the grid has zones: the first whose range holds it. */
    zones: z
      .array(
        z.strictObject({
          zone: z.string().min(1),
          from: z.int().min(0),
          to: z.int().min(0).nullable(),
          allows: z.string().min(1),
          source: Source,
        }),
      )
      .default([]),
    /** Which version applies. */
    inForceOn: z.enum(['sentencing', 'offense']),
  })
  .superRefine((grid, context) => {
    if (grid.cells.length !== grid.rows.labels.length)
      context.addIssue({
        code: 'custom',
        path: ['cells'],
        message: `There are ${grid.cells.length} rows of cells and ${grid.rows.labels.length} labels of rows.`,
      })
    grid.cells.forEach((row, index) => {
      if (row.length !== grid.columns.labels.length)
        context.addIssue({
          code: 'custom',
          path: ['cells', index],
          message: `There are ${row.length} cells and ${grid.columns.labels.length} labels of columns.`,
        })
    })
  })
export type SentencingGrid = z.infer<typeof SentencingGrid>

/** The cell of a row and a column by their labels, with its zone; null when the grid has no such row or column. */
export function gridCell(
  grid: SentencingGrid,
  row: string,
  column: string,
): (GridCell & { readonly zone: string | null }) | null {
  const text = grid.cells[grid.rows.labels.indexOf(row)]?.[grid.columns.labels.indexOf(column)]
  const cell = text === undefined ? null : readCell(text)
  return cell === null ? null : { ...cell, zone: zoneOf(grid, cell) }
}

function zoneOf(grid: SentencingGrid, cell: GridCell): string | null {
  const lowest = cell.min === 'life' ? Number.POSITIVE_INFINITY : cell.min.n
  return grid.zones.find((one) => one.from <= lowest && (one.to === null || lowest <= one.to))?.zone ?? null
}
