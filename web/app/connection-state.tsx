import { useConnection, type Connection } from './live.ts'
import { useLanguage } from './language.ts'
import { shellWords } from './shell-words.ts'
import { useOnline } from './use-online.ts'

/** How the page stands with the server now. */
export function useStanding(): Connection | 'offline' {
  const connection = useConnection()
  return useOnline() ? connection : 'offline'
}

/** Whether the screen hears of changes: shown always, told to screen readers when it changes. */
export function ConnectionState() {
  const standing = useStanding()
  const { short, long } = shellWords[useLanguage()].connection[standing]
  return (
    <output className={`shell__connection shell__connection--${standing}`} title={long}>
      {short}
    </output>
  )
}
