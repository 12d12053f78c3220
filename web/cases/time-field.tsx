import { useState, type ReactNode } from 'react'
import { timeOfDay } from '../../src/vocabulary/time-of-day.ts'
import { TextField } from '../design/text-field.tsx'
import { typedTime } from './typed-time.ts'

interface TimeFieldProps {
  readonly name: string
  readonly label: ReactNode
  readonly value: string
  readonly onChange: (value: string) => void
  readonly optional?: boolean
}

/**
 * A time of day by the court's clock; `930`, `9:30` and `9:30 pm` are understood and given on as `HH:MM`. What is
 * understood is shown as times are shown everywhere, once it is no longer being typed.
 */
export function TimeField({ name, label, value, onChange, optional = false }: TimeFieldProps) {
  const [isTyping, setTyping] = useState(false)
  return (
    <div
      onBlur={() => {
        setTyping(false)
        const time = typedTime(value)
        if (time !== null && time !== value) onChange(time)
      }}
    >
      <TextField
        name={name}
        label={label}
        hint="Such as 9:30 or 2:15 pm"
        size="small"
        optional={optional}
        value={isTyping ? value : timeOfDay(value)}
        onChange={(typed) => {
          setTyping(true)
          onChange(typed)
        }}
      />
    </div>
  )
}
