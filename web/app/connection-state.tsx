import { useConnection, type Connection } from './live.ts'

const words: Record<Connection, { short: string; long: string }> = {
  connecting: { short: 'Connecting', long: 'Connecting for live changes' },
  live: { short: 'Live', long: 'Changes appear as they happen' },
  broken: { short: 'Not live', long: 'The live connection is broken; trying again. Reload to see the newest.' },
}

/** Whether the screen hears of changes: shown always, told to screen readers when it changes. */
export function ConnectionState() {
  const connection = useConnection()
  const { short, long } = words[connection]
  return (
    <output className={`shell__connection shell__connection--${connection}`} title={long}>
      {short}
    </output>
  )
}
