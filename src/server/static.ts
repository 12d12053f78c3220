import { existsSync } from 'node:fs'
import { join } from 'node:path'
import fastifyStatic from '@fastify/static'
import type { FastifyInstance } from 'fastify'
import { problemOf } from '../platform/http/problems.ts'
import { sendProblem } from '../platform/http/server.ts'

const built = join(import.meta.dirname, '../../dist/web')

/** Serves the built page; every address that is not the API's is the page's own to show. */
export async function addPage(app: FastifyInstance): Promise<void> {
  const hasPage = existsSync(join(built, 'index.html'))
  if (hasPage)
    await app.register(fastifyStatic, { root: built, wildcard: false, maxAge: '365d', immutable: true, index: false })
  app.setNotFoundHandler(async (request, reply) => {
    const wantsPage =
      hasPage &&
      request.method === 'GET' &&
      !request.url.startsWith('/api/') &&
      (request.headers.accept ?? '').includes('text/html')
    if (!wantsPage) return await sendProblem(reply, problemOf({ kind: 'not-found' }, {}))
    return await reply.header('cache-control', 'no-store').sendFile('index.html', { maxAge: 0, immutable: false })
  })
}
