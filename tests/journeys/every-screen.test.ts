import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { afterAll, describe, it } from 'vitest'
import { galleryOf } from '../screens/gallery.ts'
import { screens } from '../screens/screens.ts'
import { look } from './support/look.ts'
import { trainingStage } from './support/training-stage.ts'

const { url, stage } = await trainingStage()
const taken: string[] = []

afterAll(async () => {
  const folder = process.env['COLLOQUY_SHOTS'] ?? ''
  if (folder !== '') await writeFile(join(folder, 'index.html'), galleryOf(taken))
})

/** All that was to come has come. */
async function settled(page: Page): Promise<void> {
  await page.getByRole('heading').first().waitFor()
  await page.waitForFunction(() => document.querySelector('.loading:not([data-sample] *)') === null)
  await page.evaluate(async () => {
    await document.fonts.ready
  })
}

describe('every screen is in order: nothing a machine can find against it, no scrolling sideways, at a desk and on a phone', () => {
  const looked = screens.flatMap((screen) => screen.as.map((key) => ({ name: screen.name, way: screen.way, key })))

  it.each(looked)('$name as $key', async ({ name, way, key }) => {
    const page = await stage.page(key)
    const path = await way(page)
    if (path !== null) await page.goto(`${url}${path}`)
    await settled(page)
    const called = `${name}-${key.replace('.', '-')}`
    taken.push(called)
    await look(page, called)
    await page.keyboard.press('Escape')
  })
})
