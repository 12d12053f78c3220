import { edgesClass, useEdges } from '../design/use-edges.ts'
import { usePendingKeys } from './keys.ts'
import { PageLink } from './page-link.tsx'
import { useIsAt } from './use-is-at.ts'

interface TabLinksProps {
  readonly label: string
  readonly items: readonly {
    readonly to: string
    readonly label: string
    readonly count?: number
    /** The letter that leads there after `g`. */
    readonly letter?: string
    /** What is to be known before one goes there, such as that it is empty. */
    readonly note?: string | null
  }[]
}

/** Parts of a thing that each have an address, such as those of a case. An edge says on which side there are more. */
export function TabLinks({ label, items }: TabLinksProps) {
  const showsLetters = usePendingKeys() === 'g'
  const isAt = useIsAt(items.map(({ to }) => to))
  const [edges, scroller] = useEdges()
  return (
    <div className={edgesClass(edges)}>
      <nav ref={scroller} className="tabs__list" aria-label={label}>
        {items.map(({ note = null, ...item }) => (
          <PageLink
            key={item.to}
            to={item.to}
            className={note === null ? 'tabs__tab' : 'tabs__tab tabs__tab--empty'}
            isCurrent={isAt(item.to)}
            {...keysOf(item.letter)}
          >
            {showsLetters && item.letter !== undefined ? lettered(item.label, item.letter) : item.label}
            {note !== null && <span className="usa-sr-only"> ({note})</span>}
            {item.count !== undefined && item.count > 0 && <span className="tabs__count"> {item.count}</span>}
          </PageLink>
        ))}
      </nav>
    </div>
  )
}

const keysOf = (letter: string | undefined) => (letter === undefined ? {} : { keys: `g ${letter}` })

/** The label with its letter marked. */
function lettered(label: string, letter: string) {
  const at = label.toLowerCase().indexOf(letter)
  if (at === -1) return label
  return (
    <>
      {label.slice(0, at)}
      <u className="tabs__letter">{label.charAt(at)}</u>
      {label.slice(at + 1)}
    </>
  )
}
