import { UsageError, type Command } from './command.ts'
import { listOfCommands } from './help.ts'

/** Every command by its name; its file is loaded when it is called. */
const commands = new Map<string, () => Promise<Command>>([
  ['serve', () => import('./serve.ts')],
  ['worker', () => import('./worker.ts')],
  ['migrate', () => import('./migrate.ts')],
  ['seed', () => import('./seed.ts')],
  ['people', () => import('./people.ts')],
  ['import', () => import('./import.ts')],
  ['export-import', () => import('./export-import.ts')],
  ['audit', () => import('./audit.ts')],
  ['backup', () => import('./backup.ts')],
  ['restore', () => import('./restore.ts')],
])

async function main([name, ...args]: readonly string[]): Promise<void> {
  if (name === undefined || name === '--help' || name === '-h') return console.log(await listOfCommands(commands))
  if (name === 'help') return await help(args[0])
  const command = await commandNamed(name)
  if (args.includes('--help') || args.includes('-h')) return console.log(command.usage)
  await command.run(args)
}

async function help(name: string | undefined): Promise<void> {
  console.log(name === undefined ? await listOfCommands(commands) : (await commandNamed(name)).usage)
}

async function commandNamed(name: string): Promise<Command> {
  const load = commands.get(name)
  if (load) return await load()
  throw new UsageError(`There is no command "${name}". Choose one of: ${[...commands.keys(), 'help'].join(', ')}.`)
}

function isWrittenWrongly(error: unknown): boolean {
  if (error instanceof UsageError) return true
  return error instanceof Error && 'code' in error && String(error.code).startsWith('ERR_PARSE_ARGS')
}

// A command that has not arranged its own end stops at once; what it opened is closed by its 'exit' hooks.
for (const [name, number] of [
  ['SIGHUP', 1],
  ['SIGINT', 2],
  ['SIGTERM', 15],
] as const)
  process.on(name, () => {
    if (process.listenerCount(name) === 1) process.exit(128 + number)
  })

// The script that started us has been killed: stop as if it had asked.
process.once('disconnect', () => process.kill(process.pid, 'SIGTERM'))
process.channel?.unref()

const given = process.argv.slice(2)
try {
  await main(given)
} catch (error) {
  const message = error instanceof Error ? error.message : String(error)
  const command = given[0] === undefined || !commands.has(given[0]) ? 'colloquy' : `colloquy ${given[0]}`
  console.error(`${command}: ${message}`)
  if (isWrittenWrongly(error)) console.error(`Try: ${command} --help`)
  else if (process.env['COLLOQUY_LOG'] === 'debug') console.error(error)
  // What the failed command may have left running (timers, connections) must not keep a dead program alive.
  process.exit(isWrittenWrongly(error) ? 2 : 1)
}
