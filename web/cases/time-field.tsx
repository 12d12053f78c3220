import type { ReactNode } from 'react'
import { TextField } from '../design/text-field.tsx'
import { typedTime } from './typed-time.ts'

interface TimeFieldProps {
  readonly name: string
  readonly label: ReactNode
  readonly value: string
  readonly onChange: (value: string) => void
  readonly optional?: boolean
}

/** A time of day by the court's clock; `930`, `9:30` and `9:30 pm` are understood and given on as `HH:MM`. */
export function TimeField({ name, label, value, onChange, optional = false }: TimeFieldProps) {
  return (
    <div
      onBlur={() => {
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
        value={value}
        onChange={onChange}
      />
    </div>
  )
}
