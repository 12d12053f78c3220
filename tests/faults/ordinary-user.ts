import { startEmbedded } from '../../src/platform/postgres/supervisor.ts'

/** Gives up root after everything is loaded, as a user who may not even read this file, then starts and stops a server. */
const [home = '', packageFolder = '', uid = '', gid = ''] = process.argv.slice(2)
process.setgroups?.([])
process.setgid?.(Number(gid))
process.setuid?.(Number(uid))
const server = await startEmbedded({ home, packageFolder, whenInUse: 'refuse' })
process.stdout.write(`${JSON.stringify({ pid: server.pid(), socketFolder: server.socketFolder })}\n`)
process.stdin.once('data', () => void server.stop().then(() => process.exit(0)))
