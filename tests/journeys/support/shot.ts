import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import type { Page } from 'playwright-core'

/** A desk and a phone. */
export const sizes = [
  { width: 1280, height: 800 },
  { width: 390, height: 844 },
] as const

/**
 * Saves the screen as `NAME-1280x800.png` and `NAME-390x844.png` into the folder that `COLLOQUY_SHOTS` names;
 * without it, does nothing.
 */
export async function shot(page: Page, name: string): Promise<void> {
  const folder = process.env['COLLOQUY_SHOTS']
  if (folder === undefined || folder === '') return
  await mkdir(folder, { recursive: true })
  const before = page.viewportSize()
  for (const size of sizes) {
    await page.setViewportSize(size)
    // What covers the window (a dialog, the lock) would be torn apart in a picture of the whole page.
    const isCovered = (await page.locator('dialog[open], [popover]:popover-open').count()) > 0
    await page.screenshot({ path: join(folder, `${name}-${size.width}x${size.height}.png`), fullPage: !isCovered })
  }
  if (before) await page.setViewportSize(before)
}
