// npm run dev: the server, started anew when its code changes, and the page with hot reload.
import { spawn } from 'node:child_process'
import { ensureInstalled, node, root, vite } from './setup.mjs'

ensureInstalled()
const port = process.env.PORT ?? '8080'
const webPort = process.env.WEB_PORT ?? '5173'
const environment = {
  ...process.env,
  PORT: port,
  WEB_PORT: webPort,
  COLLOQUY_PUBLIC_URL: `http://localhost:${webPort}`,
}
const programs = [
  ['--watch', '--watch-preserve-output', 'src/server/main.ts', 'serve', '--with-worker', '--seed-training'],
  [vite, '--strictPort'],
].map((args) =>
  spawn(node, args, { cwd: root, stdio: ['ignore', 'inherit', 'inherit'], detached: true, env: environment }),
)

console.log(`The page with hot reload is at http://localhost:${webPort}`)

let stopping = false
function stopAll(signal) {
  stopping = true
  for (const program of programs) program.kill(signal)
}
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => stopAll(signal))
for (const program of programs)
  program.on('exit', (code) => {
    if (!stopping) process.exitCode = code ?? 1
    stopAll('SIGTERM')
  })
