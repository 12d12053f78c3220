import { useRouter } from '@tanstack/react-router'
import { useEffect } from 'react'

/**
 * After a change of screen the keyboard goes on from the top of the content, unless what was focused is still there
 * (a tab of the same case). Until the next screen has come, the one before stands, and what has the focus in it; who
 * goes elsewhere meanwhile, such as to the search, is left there.
 */
export function useFocusOnNavigation(): void {
  const router = useRouter()
  useEffect(() => {
    let leftFrom: Element | null = null
    const stops = [
      router.subscribe('onBeforeNavigate', () => {
        leftFrom = document.activeElement
      }),
      router.subscribe('onResolved', ({ fromLocation, pathChanged }) => {
        if (fromLocation === undefined || !pathChanged) return
        const content = document.getElementById('content')
        const focused = document.activeElement
        const isLost = focused === null || focused === document.body
        const isElsewhere = !isLost && (focused !== leftFrom || content?.contains(focused) === true)
        if (!isElsewhere) content?.focus({ preventScroll: true })
      }),
    ]
    return () => {
      for (const stop of stops) stop()
    }
  }, [router])
}
