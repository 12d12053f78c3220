import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'

const web = join(import.meta.dirname, '../../web')
const sheets = globSync('**/*.css', { cwd: web }).map((name) => readFileSync(join(web, name), 'utf8'))

it('every token that a sheet names is defined: what is drawn in none is not seen', () => {
  const defined = new Set(sheets.flatMap((sheet) => [...sheet.matchAll(/^\s*(--[\w-]+):/gm)].map(([, name]) => name)))
  const named = sheets.flatMap((sheet) => [...sheet.matchAll(/var\((--[\w-]+)\)/g)].map(([, name]) => name))
  expect(named.length).toBeGreaterThan(100)
  expect(named.filter((name) => !defined.has(name))).toEqual([])
})
