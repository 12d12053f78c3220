import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { TestProject } from 'vitest/node'
import { startApp } from './support/start-app.ts'

declare module 'vitest' {
  interface ProvidedContext {
    /** A folder with the training court set up, its program stopped: each journey begins on a copy. */
    trainingHome: string
  }
}

/** Sets the training court up once; its histories take longer to play than most journeys. */
export default async function setUp(project: TestProject): Promise<() => Promise<void>> {
  const home = await mkdtemp(join(tmpdir(), 'colloquy-training-'))
  const app = await startApp({ home })
  await app.stop()
  project.provide('trainingHome', home)
  return async () => await rm(home, { recursive: true, force: true })
}
