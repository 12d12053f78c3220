import { join } from 'node:path'
import { jurisdictions, loadRulePack } from '../law/load-rule-pack.ts'
import type { RulePack } from '../law/domain/rule-pack.ts'
import { searchConnections, searchTimeout } from '../cases/search-aside.ts'
import type { Services } from '../law/services.ts'
import type { Config } from '../platform/config.ts'
import type { Database } from '../platform/postgres/database.ts'
import { fileKey } from '../platform/blobs/file-key.ts'
import { folderBlobs } from '../platform/blobs/folder-blobs.ts'
import { openTypesetter } from '../platform/pdf/typesetter.ts'
import { openKysely } from '../platform/postgres/kysely.ts'

const templates = join(import.meta.dirname, '../filing/templates')

/** Connections kept for requests and for the system. */
const connections = { app: 20, system: 5 }

/** Opens what areas are built with. @throws BadRulePack when a pack is not sound */
export async function openServices(config: Config, database: Database): Promise<Services> {
  const typesetter = openTypesetter(templates)
  return {
    db: openKysely(database, 'colloquy_app', connections.app),
    searchDb: openKysely(database, 'colloquy_app', searchConnections, { statement_timeout: searchTimeout }),
    systemDb: openKysely(database, 'colloquy_system', connections.system),
    packs: await loadPacks(),
    blobs: folderBlobs(join(config.home, 'files'), await fileKey(config.home, process.env['COLLOQUY_FILE_KEY'])),
    typeset: async (template, data, options) => await typesetter.typeset(template, data, options),
  }
}

async function loadPacks(): Promise<ReadonlyMap<string, RulePack>> {
  const names = await jurisdictions()
  return new Map(await Promise.all(names.map(async (name) => [name, await loadRulePack(name)] as const)))
}
