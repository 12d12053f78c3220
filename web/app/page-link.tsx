import { useRouter } from '@tanstack/react-router'
import type { MouseEvent, ReactNode } from 'react'

interface PageLinkProps {
  /** A path of the page that the server gave, such as a navigation entry or a notification's. */
  readonly to: string
  readonly className?: string
  /** Marks the link as that of the page one is on: see `useIsAt`. */
  readonly isCurrent?: boolean
  readonly onFollow?: () => void
  /** Keys that do the same, pressed one after the other. */
  readonly keys?: string
  readonly children: ReactNode
}

/** A link to a path that the server names. For paths known here, use the router's typed `Link`. */
export function PageLink({ to, className = 'usa-link', isCurrent = false, onFollow, keys, children }: PageLinkProps) {
  const router = useRouter()
  function follow(event: MouseEvent<HTMLAnchorElement>) {
    const elsewhere = event.button !== 0 || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey
    if (event.defaultPrevented || elsewhere) return
    event.preventDefault()
    onFollow?.()
    router.history.push(to)
  }
  return (
    <a
      href={to}
      className={className}
      onClick={follow}
      title={keys === undefined ? undefined : `Keys: ${keys}`}
      aria-current={isCurrent ? 'page' : undefined}
    >
      {children}
    </a>
  )
}
