import { createServer } from 'node:http'
import { Pool } from 'pg'
import { readConfig } from '../../src/platform/config.ts'
import { openDatabase } from '../../src/platform/postgres/database.ts'
import { bareAnswers } from '../bare/answers.ts'
import { BareReads } from '../bare/reads.ts'

/*
 * The barest way to the same answers: plain SQL in one named statement, as a role that row security does not touch,
 * behind a plain node:http server that passes on the text PostgreSQL made. As many connections as the whole stack has.
 */

const database = await openDatabase(readConfig(), { whenInUse: 'join' })
const pool = new Pool({ ...database.administrator(), max: 20 })
const reads = new BareReads(pool)
const server = createServer((request, response) => {
  const url = new URL(request.url ?? '/', 'http://bare')
  const answer = bareAnswers[url.pathname.slice(1)]
  if (!answer) {
    response.statusCode = 404
    response.end()
    return
  }
  const values = answer.takes.map((name) => url.searchParams.get(name))
  if (answer.logged) reads.note(url.searchParams)
  pool.query<{ body: string }>({ name: url.pathname, text: answer.sql, values }).then(
    ({ rows }) => {
      const body = rows[0]?.body ?? '{}'
      response.setHeader('content-type', 'application/json')
      response.setHeader('content-length', Buffer.byteLength(body))
      response.end(body)
    },
    (error: unknown) => {
      console.error(String(error))
      response.statusCode = 500
      response.setHeader('content-length', 0)
      response.end()
    },
  )
})
server.listen(0, '127.0.0.1', () => {
  const at = server.address()
  if (at !== null && typeof at === 'object') process.send?.({ address: `http://127.0.0.1:${at.port}` })
})
process.on('disconnect', () => process.exit())
