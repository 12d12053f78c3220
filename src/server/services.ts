import { join } from 'node:path'
import { PackShelf } from '../law/pack-shelf.ts'
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

/** The services of a running program, whose packs may be read again. */
export interface OpenServices extends Services {
  readonly packs: PackShelf
}

/** Opens what areas are built with. @throws BadRulePack when a pack is not sound */
export async function openServices(config: Config, database: Database): Promise<OpenServices> {
  const typesetter = openTypesetter(templates)
  return {
    db: openKysely(database, 'colloquy_app', connections.app),
    searchDb: openKysely(database, 'colloquy_app', searchConnections, { statement_timeout: searchTimeout }),
    systemDb: openKysely(database, 'colloquy_system', connections.system),
    packs: await PackShelf.open(config.rulePacks),
    blobs: folderBlobs(join(config.home, 'files'), await fileKey(config.home, process.env['COLLOQUY_FILE_KEY'])),
    typeset: async (template, data, options) => await typesetter.typeset(template, data, options),
  }
}
