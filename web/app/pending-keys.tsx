import { offeredCommands } from './commands.ts'
import { usePendingKeys } from './keys.ts'

/** After the first key of two: what the second may be. */
export function PendingKeys() {
  const pending = usePendingKeys()
  const ahead = pending === '' ? [] : offeredCommands().filter(({ keys }) => keys?.startsWith(`${pending} `))
  return (
    <div role="status" className={ahead.length === 0 ? undefined : 'shell__pending'}>
      {ahead.map(({ id, keys = '', label }) => (
        <span key={id}>
          <kbd>{keys.slice(pending.length + 1)}</kbd> {label}
        </span>
      ))}
    </div>
  )
}
