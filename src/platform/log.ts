import type { Writable } from 'node:stream'
import { fastify, type FastifyBaseLogger } from 'fastify'
import type { Config } from './config.ts'

/** The structured log: one JSON object a line on stderr, without case content. */
export type Log = FastifyBaseLogger

/**
 * Opens the log.
 * What is logged of a request is its method, the pattern of its route and its answer: never an address with its query,
 * a header or a body. What is logged of an error leaves out messages that may repeat what was typed or stored.
 */
export function openLog(config: Pick<Config, 'logLevel'>, stream: Writable = process.stderr): Log {
  // Fastify brings the logger (pino); an instance that never listens costs nothing more.
  return fastify({
    logger: {
      level: config.logLevel,
      stream,
      base: { pid: process.pid },
      serializers: {
        req: (request) => ({ method: request.method, route: request.routeOptions?.url ?? 'unknown' }),
        res: (reply) => ({ statusCode: reply.statusCode }),
        err: describeError,
      },
    },
  }).log
}

/** Errors whose messages are made of data: the database's, and those of parsers. */
const namesWithContent = new Set(['DatabaseError', 'SyntaxError', 'ZodError', '$ZodError', 'URIError'])

interface LoggedError {
  type: string
  message: string
  stack: string
  [more: string]: unknown
}

function describeError(error: Error): LoggedError {
  const keepsMessage = !('severity' in error) && !namesWithContent.has(error.name)
  return {
    type: error.name,
    message: keepsMessage ? error.message : '(not logged: may hold content)',
    stack: (error.stack ?? '')
      .split('\n')
      .filter((line) => /^\s+at /.test(line))
      .join('\n'),
    ...picked(error, ['code', 'constraint', 'table', 'routine']),
    ...(error.cause instanceof Error ? { cause: describeError(error.cause) } : {}),
  }
}

function picked(error: Error, names: readonly string[]): Record<string, unknown> {
  return Object.fromEntries(Object.entries(error).filter(([name]) => names.includes(name)))
}
