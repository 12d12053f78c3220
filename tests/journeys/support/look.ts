import { expect } from 'vitest'
import type { Page } from 'playwright-core'
import { axe } from './axe.ts'
import { shot, sizes } from './shot.ts'

/**
 * Asserts that a screen is in order, at a desk and on a phone: nothing that a machine can find against it, no scrolling
 * sideways. Takes its picture where pictures are wanted.
 */
export async function look(page: Page, name: string): Promise<void> {
  await shot(page, name)
  const before = page.viewportSize()
  for (const size of sizes) {
    await page.setViewportSize(size)
    // What lies beneath a header that stays is no target as long as it lies there.
    await page.evaluate(() => window.scrollTo(0, 0))
    await axe(page)
    const beyond = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)
    expect(beyond, `${name} at ${size.width} scrolls sideways`).toBe(0)
  }
  if (before) await page.setViewportSize(before)
}
