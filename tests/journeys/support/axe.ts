import { AxeBuilder } from '@axe-core/playwright'
import type { Page } from 'playwright-core'

const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']

/**
 * Asserts that the screen has no violation of WCAG 2.2 AA that a machine can find. Only violations are gathered, and in
 * the page itself (there are no frames of others in it): a seventh of the time of a whole report.
 * @throws with each violation, its elements and where to read about it
 */
export async function axe(page: Page): Promise<void> {
  const { violations } = await new AxeBuilder({ page })
    .options({ runOnly: { type: 'tag', values: tags }, resultTypes: ['violations'] })
    .setLegacyMode(true)
    .analyze()
  if (violations.length === 0) return
  const told = violations.map(({ id, help, helpUrl, nodes }) => {
    const places = nodes.map((node) => `    ${node.target.join(' ')}\n      ${node.failureSummary ?? ''}`)
    return `  ${id}: ${help}\n    ${helpUrl}\n${places.join('\n')}`
  })
  throw new Error(`Accessibility violations at ${page.url()}:\n${told.join('\n')}`)
}
