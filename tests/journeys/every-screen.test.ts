import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Browser as Chromium, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { galleryOf } from '../screens/gallery.ts'
import { screens } from '../screens/screens.ts'
import { axe } from './support/axe.ts'
import { BrowserStage } from './support/browser-stage.ts'
import { browser } from './support/browser.ts'
import { shot } from './support/shot.ts'
import { startApp, type RunningApp } from './support/start-app.ts'

let app: RunningApp
let chromium: Chromium
let stage: BrowserStage
const taken: string[] = []

beforeAll(async () => {
  app = await startApp()
  chromium = await browser()
  stage = new BrowserStage(chromium, app.url)
})

afterAll(async () => {
  const folder = process.env['COLLOQUY_SHOTS'] ?? ''
  if (folder !== '') await writeFile(join(folder, 'index.html'), galleryOf(taken))
  await chromium.close()
  await app.stop()
})

/** All that was to come has come. */
async function settled(page: Page): Promise<void> {
  await page.getByRole('heading').first().waitFor()
  await page.waitForFunction(() => document.querySelector('.loading:not([data-sample] *)') === null)
  await page.evaluate(async () => {
    await document.fonts.ready
  })
}

/** How far the screen scrolls sideways on a phone. */
async function beyondPhone(page: Page): Promise<number> {
  const before = page.viewportSize()
  await page.setViewportSize({ width: 390, height: 844 })
  const beyond = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)
  if (before) await page.setViewportSize(before)
  return beyond
}

describe('every screen is in order: nothing a machine can find against it, no scrolling sideways on a phone', () => {
  const looked = screens.flatMap((screen) => screen.as.map((key) => ({ name: screen.name, way: screen.way, key })))

  it.each(looked)('$name as $key', async ({ name, way, key }) => {
    const page = await stage.page(key)
    const path = await way(page)
    if (path !== null) await page.goto(`${app.url}${path}`)
    await settled(page)
    const called = `${name}-${key.replace('.', '-')}`
    taken.push(called)
    await shot(page, called)
    await axe(page)
    expect(await beyondPhone(page)).toBe(0)
    await page.keyboard.press('Escape')
  })
})
