import { spawn } from 'node:child_process'
import { node, root } from './setup.mjs'

/**
 * Runs a program on our Node until it ends, and passes on every request to stop.
 * It is given a session of its own, so that Ctrl-C reaches it once, through us; and a channel to us, so that it
 * notices if we are killed.
 */
export function runProgram(args, { environment = {} } = {}) {
  const child = spawn(node, args, {
    cwd: root,
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
    detached: true,
    env: { ...process.env, ...environment },
  })
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal))
  child.on('error', (error) => {
    console.error(error.message)
    process.exit(1)
  })
  child.on('exit', (code, signal) => process.exit(code ?? (signal === 'SIGINT' ? 130 : 143)))
  return child
}
