import { useLayoutEffect, useRef } from 'react'

/** Where a command stands in the palette and on the sheet of keys, in this order. */
export const commandGroups = ['On this screen', 'This case', 'Go to', 'Display', 'You'] as const
export type CommandGroup = (typeof commandGroups)[number]

/** Something that can be done from wherever one is, by its name or by its keys. */
export interface Command {
  readonly id: string
  /** What it does: "Draft a new offer". */
  readonly label: string
  readonly group: CommandGroup
  /** Keys pressed one after the other outside of text fields: `g n`. */
  readonly keys?: string
  readonly run: () => void
}

type Source = () => readonly Command[]

const sources = new Set<Source>()

/** Offers commands for as long as the component is on the screen. */
export function useCommands(commands: readonly Command[]): void {
  const latest = useRef(commands)
  useLayoutEffect(() => {
    latest.current = commands
  })
  // With the screen itself: whoever sees it may press its keys.
  useLayoutEffect(() => {
    const source: Source = () => latest.current
    sources.add(source)
    return () => void sources.delete(source)
  }, [])
}

/** All commands that are offered now; of two with one id the later counts. */
export function offeredCommands(): readonly Command[] {
  const byId = new Map([...sources].flatMap((source) => source().map((command) => [command.id, command])))
  return [...byId.values()].toSorted((a, b) => commandGroups.indexOf(a.group) - commandGroups.indexOf(b.group))
}
