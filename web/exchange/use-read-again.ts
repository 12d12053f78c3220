import { useEffect, useRef } from 'react'

/** Reads again every so many milliseconds while the page is looked at. @param reload nothing while nothing was read */
export function useReadAgain(reload: (() => void) | undefined, everyMs: number): void {
  const latest = useRef(reload)
  useEffect(() => {
    latest.current = reload
  })
  useEffect(() => {
    const timer = window.setInterval(() => {
      if (document.visibilityState === 'visible') latest.current?.()
    }, everyMs)
    return () => window.clearInterval(timer)
  }, [everyMs])
}
