import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parse } from 'csv-parse/sync'
import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { askRule } from '../../src/law/domain/ask.ts'
import { gridCell, type SentencingGrid } from '../../src/law/domain/grids/sentencing-grid.ts'
import { loadRulePack } from '../../src/law/load-rule-pack.ts'
import { legalDate } from '../../src/vocabulary/legal-date.ts'
import { months, type Term } from '../../src/vocabulary/term.ts'

const today = legalDate('2026-03-02')

async function grid(pack: string, name: string): Promise<SentencingGrid> {
  const rule = (await loadRulePack(pack)).families.grid[name]
  const answer = rule === undefined ? null : askRule(rule, today)
  if (answer?.kind !== 'answered') throw new Error(`${pack} has no grid ${name}`)
  return answer.value
}

const monthsOf = (term: Term): number => (term === 'life' ? Number.POSITIVE_INFINITY : term.n)

describe('the federal Sentencing Table', async () => {
  const table = await grid('us-federal', 'us-sentencing-table')

  it('has 43 levels by six categories', () => {
    expect(table.rows.labels).toEqual(Array.from({ length: 43 }, (_, index) => String(index + 1)))
    expect(table.columns.labels).toEqual(['I', 'II', 'III', 'IV', 'V', 'VI'])
  })

  it('has a zone for every cell, by its lowest month', () => {
    const zones = table.rows.labels.map((row) =>
      table.columns.labels.map((column) => gridCell(table, row, column)?.zone ?? '?').join(''),
    )
    expect(zones.slice(0, 13)).toEqual([
      'AAAAAA',
      'AAAAAB',
      'AAAABB',
      'AAABBB',
      'AABBBB',
      'ABBBBC',
      'ABBBCD',
      'ABBCDD',
      'BBBCDD',
      'BBCDDD',
      'BCCDDD',
      'CCDDDD',
      'CDDDDD',
    ])
    expect(zones.slice(13).join('')).toMatch(/^D+$/)
  })

  it('never falls from a level to the next or from a category to the next, and a range spans at most a quarter or six months', () => {
    table.rows.labels.forEach((row, r) =>
      table.columns.labels.forEach((column, c) => {
        const cell = gridCell(table, row, column)
        const above = gridCell(table, table.rows.labels[r - 1] ?? row, column)
        const before = gridCell(table, row, table.columns.labels[c - 1] ?? column)
        if (cell === null || above === null || before === null) throw new Error(`${row} ${column}`)
        expect(monthsOf(cell.min)).toBeGreaterThanOrEqual(monthsOf(above.min))
        expect(monthsOf(cell.min)).toBeGreaterThanOrEqual(monthsOf(before.min))
        const span = cell.max === 'life' ? 0 : monthsOf(cell.max) - monthsOf(cell.min)
        expect(span).toBeLessThanOrEqual(Math.max(6, monthsOf(cell.min) * 0.25))
      }),
    )
  })
})

const published = join(import.meta.dirname, '../../../shared/data/reference/grids.csv')
const Row = z.object({
  grid: z.string(),
  year: z.string(),
  severity: z.string(),
  chs: z.string(),
  low: z.coerce.number(),
  mid: z.coerce.number(),
  high: z.coerce.number(),
  presumptive: z.string(),
})

describe('the standard grid of Minnesota', () => {
  it.skipIf(!existsSync(published))(`agrees with the published grid of 2020 (needs ${published})`, async () => {
    const standard = await grid('minnesota', 'mn-standard')
    const rows = z.array(Row).parse(parse(readFileSync(published), { columns: true }))
    const cells = rows.filter((row) => row.grid === 'standard' && row.year === '2020')
    expect(cells).toHaveLength(77)
    for (const row of cells) {
      const cell = gridCell(standard, row.severity, row.chs === '6' ? '6+' : row.chs)
      expect([row.severity, row.chs, cell?.min, cell?.presumed, cell?.max, cell?.disposition]).toEqual([
        row.severity,
        row.chs,
        months(row.low),
        months(row.mid),
        months(row.high),
        row.presumptive,
      ])
    }
  })
})
