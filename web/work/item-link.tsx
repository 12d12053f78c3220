import { PageLink } from '../app/page-link.tsx'

interface ItemLinkProps {
  readonly action: { readonly label: string; readonly to: string }
  /** What it settles, when it is read alone. */
  readonly name: string
}

/** Leads to where an item is settled. */
export function ItemLink({ action, name }: ItemLinkProps) {
  return (
    <span className="item__action" data-item="">
      <PageLink to={action.to} className="usa-button item__button">
        {action.label}
        <span className="usa-sr-only">: {name}</span>
      </PageLink>
    </span>
  )
}
