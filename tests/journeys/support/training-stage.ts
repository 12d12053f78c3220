import type { Browser as Chromium } from 'playwright-core'
import { afterAll } from 'vitest'
import { BrowserStage, type StageOptions } from './browser-stage.ts'
import { browser } from './browser.ts'
import { startApp } from './start-app.ts'

interface TrainingStage {
  /** `http://localhost:PORT` */
  readonly url: string
  readonly chromium: Chromium
  readonly stage: BrowserStage
}

/**
 * The training court behind a real browser, until the tests of this file have ended. Every answer is checked against
 * the contract.
 */
export async function trainingStage(options: StageOptions = {}): Promise<TrainingStage> {
  const app = await startApp({ args: ['--check-answers'] })
  afterAll(app.stop)
  const chromium = await browser()
  afterAll(async () => await chromium.close())
  return { url: app.url, chromium, stage: new BrowserStage(chromium, app.url, options) }
}
