import { useEffect, useState } from 'react'

/** Whether any of an element is in sight; taken to be until it is known. */
export function useInSight(): readonly [boolean, (element: HTMLElement | null) => void] {
  const [element, setElement] = useState<HTMLElement | null>(null)
  const [isInSight, setInSight] = useState(true)
  useEffect(() => {
    if (!element) return undefined
    const observer = new IntersectionObserver((entries) => setInSight(entries.at(-1)?.isIntersecting ?? true))
    observer.observe(element)
    return () => observer.disconnect()
  }, [element])
  return [isInSight, setElement]
}
