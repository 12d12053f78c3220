import { afterEach, beforeEach } from 'vitest'
import type { BrowserStage } from './browser-stage.ts'

/**
 * Each test of the file goes on from the one before: once one has failed, the rest are passed over.
 * @param name how the pictures of everybody's screen at that moment are called
 */
export function inOrder(stage: BrowserStage, name = 'broke-off'): void {
  let broken = false
  beforeEach(({ skip }) => skip(broken, 'a step before it failed'))
  afterEach(async ({ task }) => {
    if (task.result?.state !== 'fail') return
    broken = true
    await stage.shots(name)
  })
}
