import { useRouter } from '@tanstack/react-router'
import { useEffect, useState } from 'react'
import { TextField } from '../design/text-field.tsx'

interface TypedFilterProps {
  readonly label: string
  readonly value: string
  /** Called when the typing pauses. */
  readonly onChange: (text: string) => void
}

const pauseMs = 250

/** A text to filter a list by; the server is asked when the typing pauses. */
export function TypedFilter({ label, value, onChange }: TypedFilterProps) {
  const [typed, setTyped] = useState(value)
  const router = useRouter()
  useEffect(() => {
    if (typed.trim() === value) return undefined
    const timer = window.setTimeout(() => {
      // Whoever has followed a link meanwhile is on his way: a new filter would bring him back to the list.
      if (router.latestLocation.pathname === router.state.resolvedLocation?.pathname) onChange(typed.trim())
    }, pauseMs)
    return () => window.clearTimeout(timer)
  }, [typed, value, onChange, router])
  return <TextField name="text" type="search" label={label} value={typed} onChange={setTyped} maxLength={100} />
}
