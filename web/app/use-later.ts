import { useEffect, useState } from 'react'

/** The value as it was when it had not changed for a while: what is typed is asked for when the hand rests. */
export function useLater<T>(value: T, ms: number): T {
  const [later, setLater] = useState(value)
  useEffect(() => {
    const timer = window.setTimeout(() => setLater(value), ms)
    return () => window.clearTimeout(timer)
  }, [value, ms])
  return later
}
