// npm start: installs and builds what is missing, then runs the server, its worker and the training court.
import { runProgram } from './run-program.mjs'
import { ensureInstalled, ensureWebBuilt } from './setup.mjs'

ensureInstalled()
ensureWebBuilt()
runProgram(['src/server/main.ts', 'serve', '--with-worker', '--seed-training', ...process.argv.slice(2)])
