import { PageLink } from './page-link.tsx'

interface TabLinksProps {
  readonly label: string
  readonly items: readonly { readonly to: string; readonly label: string; readonly count?: number }[]
}

/** Parts of a thing that each have an address, such as those of a case. */
export function TabLinks({ label, items }: TabLinksProps) {
  return (
    <nav className="tabs__list" aria-label={label}>
      {items.map((item) => (
        <PageLink key={item.to} to={item.to} className="tabs__tab" marksCurrent>
          {item.label}
          {item.count !== undefined && item.count > 0 && <span className="tabs__count"> {item.count}</span>}
        </PageLink>
      ))}
    </nav>
  )
}
