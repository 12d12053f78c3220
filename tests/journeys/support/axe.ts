import { AxeBuilder } from '@axe-core/playwright'
import type { Page } from 'playwright-core'

const rules = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']

/**
 * Asserts that the screen has no violation of WCAG 2.2 AA that a machine can find.
 * @throws with each violation, its elements and where to read about it
 */
export async function axe(page: Page): Promise<void> {
  const { violations } = await new AxeBuilder({ page }).withTags(rules).analyze()
  if (violations.length === 0) return
  const told = violations.map(({ id, help, helpUrl, nodes }) => {
    const places = nodes.map((node) => `    ${node.target.join(' ')}\n      ${node.failureSummary ?? ''}`)
    return `  ${id}: ${help}\n    ${helpUrl}\n${places.join('\n')}`
  })
  throw new Error(`Accessibility violations at ${page.url()}:\n${told.join('\n')}`)
}
