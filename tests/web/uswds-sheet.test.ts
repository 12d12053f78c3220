import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { usedBlocks, uswdsSheet } from '../../web/design/uswds-sheet.ts'

const web = join(import.meta.dirname, '../../web')
const whole = readFileSync(join(web, '../node_modules/@uswds/uswds/dist/css/uswds.min.css'), 'utf8')

describe('the sheet of the design system as the page sends it', () => {
  it('keeps a rule whose classes are used, without the selectors that are not', () => {
    expect(uswdsSheet('.usa-button,.usa-banner a{color:#005ea2}')).toBe('.usa-button{color:var(--accent)}')
  })

  it('drops a rule of which nothing is used, in whatever it stands', () => {
    expect(uswdsSheet('@media print{.usa-banner{color:red}}.grid-col{margin:0}')).toBe('')
  })

  it('keeps fonts, plain elements and states', () => {
    const css = '@font-face{font-family:x}a{margin:0}.usa-input:not(.usa-focus,.usa-input--x){margin:0}'
    expect(uswdsSheet(css)).toBe('@font-face{font-family:x}a{margin:0}')
  })

  it('is a small part of the whole', () => {
    expect(uswdsSheet(whole).length).toBeLessThan(whole.length / 4)
  })

  it('has every block that a screen of ours names', () => {
    const named = readdirSync(web, { recursive: true, encoding: 'utf8' })
      .filter((file) => /\.(tsx|css)$/.test(file))
      .flatMap((file) => readFileSync(join(web, file), 'utf8').match(/\busa-[a-z]+(?:-[a-z]+)*/g) ?? [])
    expect([...new Set(named)].filter((block) => !usedBlocks.has(block))).toEqual([])
  })
})
