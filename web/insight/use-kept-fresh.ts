import { useEffect, useRef } from 'react'

const everyMs = 10_000

/**
 * Reads again every few seconds while the page is looked at: figures are counted over cases of which the person hears no
 * nudge, and a little after the entry that changes them.
 */
export function useKeptFresh(reload: (() => void) | undefined): void {
  const latest = useRef(reload)
  useEffect(() => {
    latest.current = reload
  })
  useEffect(() => {
    const timer = window.setInterval(() => {
      if (document.visibilityState === 'visible') latest.current?.()
    }, everyMs)
    return () => window.clearInterval(timer)
  }, [])
}
