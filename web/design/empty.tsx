import type { ReactNode } from 'react'

/** Nothing is here yet: says so, and what will bring something. */
export function Empty({ children }: { readonly children: ReactNode }) {
  return <div className="empty">{children}</div>
}
