import type { Command } from './command.ts'

/** The list of commands, each with its line. */
export async function listOfCommands(commands: ReadonlyMap<string, () => Promise<Command>>): Promise<string> {
  const width = Math.max(...[...commands.keys()].map((name) => name.length))
  const lines = await Promise.all(
    [...commands].map(async ([name, load]) => `  ${name.padEnd(width)}  ${(await load()).summary}`),
  )
  return `colloquy <command> [options]

${lines.join('\n')}

colloquy <command> --help tells more of one.
Settings come from the environment: PORT, HOST, COLLOQUY_HOME, DATABASE_URL, COLLOQUY_PUBLIC_URL, COLLOQUY_LOG,
COLLOQUY_METRICS_TOKEN.
Exit codes: 0 done, 1 failed, 2 written wrongly.`
}
