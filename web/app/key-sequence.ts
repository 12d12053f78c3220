/** What a key means after those that were pressed before it. */
export type Pressed<C> =
  | { readonly outcome: 'run'; readonly command: C }
  | { readonly outcome: 'wait'; readonly pending: string }
  | { readonly outcome: 'nothing' }

/**
 * Finds what a key does. A key that leads nowhere after the others is taken for a first one: `g x` is `x`.
 * @param pending keys pressed before, as `g`; empty for none
 */
export function pressed<C extends { readonly keys?: string }>(
  commands: readonly C[],
  pending: string,
  key: string,
): Pressed<C> {
  const sequence = pending === '' ? key : `${pending} ${key}`
  const command = commands.find(({ keys }) => keys === sequence)
  if (command) return { outcome: 'run', command }
  if (commands.some(({ keys }) => keys?.startsWith(`${sequence} `))) return { outcome: 'wait', pending: sequence }
  return pending === '' ? { outcome: 'nothing' } : pressed(commands, '', key)
}
