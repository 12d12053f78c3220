import { ErrorMessage, FormGroup, Label } from '@trussworks/react-uswds'
import type { ReactNode } from 'react'
import type { FieldIds } from './form.tsx'
import { useStateWords } from './state-words.ts'

/** What every field has. */
export interface FieldProps<V> {
  /** The path of the value in what is sent: `reason`, `terms.0`. */
  readonly name: string
  readonly label: ReactNode
  readonly value: V
  readonly onChange: (value: V) => void
  readonly hint?: ReactNode
  /** Said after the label; without it the field is needed. */
  readonly optional?: boolean
  readonly disabled?: boolean
}

interface FieldFrameProps {
  readonly ids: FieldIds
  readonly label: ReactNode
  readonly hint?: ReactNode
  readonly optional?: boolean | undefined
  readonly children: ReactNode
}

/** Label, hint and error around one control. */
export function FieldFrame({ ids, label, hint, optional, children }: FieldFrameProps) {
  const words = useStateWords()
  return (
    <FormGroup error={ids.error !== null}>
      <Label htmlFor={ids.id} error={ids.error !== null}>
        {label}
        {optional && <span className="usa-hint"> ({words.optional})</span>}
      </Label>
      {hint !== undefined && (
        <div className="usa-hint" id={ids.hintId}>
          {hint}
        </div>
      )}
      {ids.error !== null && <ErrorMessage id={ids.errorId}>{ids.error}</ErrorMessage>}
      {children}
    </FormGroup>
  )
}

/** The attributes by which a control tells its hint and its error. */
export function describedBy(ids: FieldIds, hint: ReactNode): { 'aria-describedby'?: string; 'aria-invalid'?: true } {
  const parts = [hint === undefined ? null : ids.hintId, ids.error === null ? null : ids.errorId].filter(
    (id) => id !== null,
  )
  return {
    ...(parts.length > 0 ? { 'aria-describedby': parts.join(' ') } : {}),
    ...(ids.error === null ? {} : { 'aria-invalid': true as const }),
  }
}
