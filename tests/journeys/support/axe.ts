import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { AxeResults, Result, RunOptions } from 'axe-core'
import type { Page } from 'playwright-core'

declare global {
  interface Window {
    axe?: { run(options: RunOptions): Promise<AxeResults> }
  }
}

const source = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')

/** Only violations are gathered: a seventh of the time of a whole report. */
const options: RunOptions = {
  runOnly: { type: 'tag', values: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'] },
  resultTypes: ['violations'],
}

/**
 * Asserts that the screen has no violation of WCAG 2.2 AA that a machine can find.
 * @throws with each violation, its elements and where to read about it
 */
export async function axe(page: Page): Promise<void> {
  const violations = await violationsOn(page)
  if (violations.length === 0) return
  const told = violations.map(({ id, help, helpUrl, nodes }) => {
    const places = nodes.map((node) => `    ${node.target.join(' ')}\n      ${node.failureSummary ?? ''}`)
    return `  ${id}: ${help}\n    ${helpUrl}\n${places.join('\n')}`
  })
  throw new Error(`Accessibility violations at ${page.url()}:\n${told.join('\n')}`)
}

/** Asked in the page itself, which has no frames; what asks is brought once to each page that is loaded. */
async function violationsOn(page: Page): Promise<readonly Result[]> {
  if (await page.evaluate(() => window.axe === undefined)) await page.evaluate(source)
  return await page.evaluate(async (asked) => {
    const found = await window.axe?.run(asked)
    if (!found || found.passes.length === 0) throw new Error('No rule looked at anything')
    return found.violations
  }, options)
}
