/** One command of the program: a file of this folder exports these three. */
export interface Command {
  /** One line for the list of commands. */
  readonly summary: string
  /** What `--help` prints: how it is written, its options, what it answers. */
  readonly usage: string
  /** Does it. Throws on failure; the program then exits with 1, or with 2 on a UsageError. */
  run(args: readonly string[]): Promise<void>
}

/** The command was written wrongly. */
export class UsageError extends Error {
  override readonly name = 'UsageError'
}
