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
  useEffect(() => {
    if (typed.trim() === value) return undefined
    const timer = window.setTimeout(() => onChange(typed.trim()), pauseMs)
    return () => window.clearTimeout(timer)
  }, [typed, value, onChange])
  return <TextField name="text" type="search" label={label} value={typed} onChange={setTyped} maxLength={100} />
}
