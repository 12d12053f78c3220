import type { Browser as Chromium } from 'playwright-core'
import { afterAll } from 'vitest'
import { BrowserStage, type StageOptions } from './browser-stage.ts'
import { browser } from './browser.ts'
import { startApp } from './start-app.ts'

interface TrainingStage {
  /** `http://localhost:PORT` */
  readonly url: string
  /** The folder of the server. */
  readonly home: string
  readonly chromium: Chromium
  readonly stage: BrowserStage
}

interface TrainingOptions extends StageOptions {
  /** The server that takes its mail, `smtp://…`; without it nothing is sent. */
  readonly smtp?: string
}

/**
 * The training court behind a real browser, until the tests of this file have ended. Every answer is checked against
 * the contract.
 */
export async function trainingStage({ smtp, ...options }: TrainingOptions = {}): Promise<TrainingStage> {
  const app = await startApp({ args: ['--check-answers'], ...(smtp === undefined ? {} : { smtp }) })
  afterAll(app.stop)
  const chromium = await browser()
  afterAll(async () => await chromium.close())
  return { url: app.url, home: app.home, chromium, stage: new BrowserStage(chromium, app.url, options) }
}
