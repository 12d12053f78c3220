// npm start: installs and builds what is missing, then runs the server, its worker and the training court.
import { readFileSync } from 'node:fs'
import { runProgram } from './run-program.mjs'
import { ensureInstalled, ensureWebBuilt } from './setup.mjs'

ensureInstalled()
ensureWebBuilt()
const heapFlags = JSON.parse(readFileSync(new URL('heap-flags.json', import.meta.url), 'utf8'))
runProgram([...heapFlags, 'src/server/main.ts', 'serve', '--with-worker', '--seed-training', ...process.argv.slice(2)])
