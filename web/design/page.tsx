import type { ReactNode } from 'react'

interface PageProps {
  /** Names the screen in the browser's tab and history. */
  readonly title: string
  readonly narrow?: boolean
  readonly children: ReactNode
}

/** A screen. */
export function Page({ title, narrow = false, children }: PageProps) {
  return (
    <div className={narrow ? 'page page--narrow' : 'page'}>
      <title>{`${title} · Colloquy`}</title>
      {children}
    </div>
  )
}

interface PageHeaderProps {
  readonly title: string
  /** One sentence: what this screen is for. */
  readonly lead?: ReactNode
  /** Buttons and links, at the right. */
  readonly actions?: ReactNode
}

/** The heading of a screen. */
export function PageHeader({ title, lead, actions }: PageHeaderProps) {
  return (
    <div className="page-header">
      <div>
        <h1>{title}</h1>
        {lead !== undefined && <p className="quiet">{lead}</p>}
      </div>
      {actions !== undefined && <div className="page-header__actions">{actions}</div>}
    </div>
  )
}
