import { useLocation } from '@tanstack/react-router'
import { useEffect, useRef } from 'react'

/**
 * After a change of screen the keyboard goes on from the top of the content, unless what was focused is still there
 * (a tab of the same case).
 */
export function useFocusOnNavigation(): void {
  const pathname = useLocation({ select: (location) => location.pathname })
  const last = useRef(pathname)
  useEffect(() => {
    if (last.current === pathname) return
    last.current = pathname
    const content = document.getElementById('content')
    const focused = document.activeElement
    const isStillThere = focused !== null && focused !== document.body && content?.contains(focused)
    if (!isStillThere) content?.focus({ preventScroll: true })
  }, [pathname])
}
