import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { expect, it } from 'vitest'

const dist = join(import.meta.dirname, '../../dist/web')
const budget = 250_000

/** Scripts and sheets that the browser needs before it draws anything: all that `index.html` names. */
function firstLoad(): readonly { file: string; bytes: number }[] {
  const html = readFileSync(join(dist, 'index.html'), 'utf8')
  const named = [...html.matchAll(/(?:src|href)="\/(assets\/[^"]+\.(?:js|css))"/g)].map(([, file = '']) => file)
  return named.map((file) => ({ file, bytes: gzipSync(readFileSync(join(dist, file))).length }))
}

it('the first load of the page is at most 250 kB, compressed', () => {
  const parts = firstLoad()
  expect(parts.some(({ file }) => file.endsWith('.css'))).toBe(true)
  const whole = parts.reduce((sum, { bytes }) => sum + bytes, 0)
  expect(whole).toBeLessThanOrEqual(budget)
})
