import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll } from 'vitest'
import { loadRulePack } from '../law/load-rule-pack.ts'
import type { Services } from '../law/services.ts'
import { folderBlobs } from '../platform/blobs/folder-blobs.ts'
import { fileKey } from '../platform/blobs/file-key.ts'
import { openPaperTypesetter } from './templates/papers.ts'

/** What verbs of filing need beside the transaction: the training county's law, a folder of files, a typesetter. */
export async function filingServices(): Promise<Pick<Services, 'packs' | 'blobs' | 'typeset'>> {
  const home = mkdtempSync(join(tmpdir(), 'colloquy-filing-'))
  const typesetter = openPaperTypesetter()
  afterAll(async () => {
    await typesetter.close()
    rmSync(home, { recursive: true, force: true })
  })
  return {
    packs: new Map([['training-county', await loadRulePack('training-county')]]),
    blobs: folderBlobs(join(home, 'files'), await fileKey(home, undefined)),
    typeset: async (template, data, options) => await typesetter.typeset(template, data, options),
  }
}
