import { Button } from '@trussworks/react-uswds'
import type { ReactNode } from 'react'
import { useFormPending } from './form.tsx'
import { useStateWords } from './state-words.ts'

/** Buttons in a row, the main one first. */
export function ButtonRow({ children }: { readonly children: ReactNode }) {
  return <div className="button-row">{children}</div>
}

interface SubmitButtonProps {
  /** The verb: "Extend the offer". */
  readonly children: ReactNode
  /** Said while it is sent. */
  readonly pendingText?: string
  readonly destructive?: boolean
}

/** Sends the form around it. While it is sent a second press does nothing, and the button says so. */
export function SubmitButton({ children, pendingText, destructive = false }: SubmitButtonProps) {
  const words = useStateWords()
  const pending = useFormPending()
  return (
    <Button type="submit" secondary={destructive} aria-disabled={pending}>
      {pending ? (pendingText ?? words.sending) : children}
    </Button>
  )
}

interface ActionButtonProps {
  readonly children: ReactNode
  readonly onClick: () => void
  readonly pending?: boolean
  readonly pendingText?: string
  readonly kind?: 'main' | 'other' | 'destructive' | 'plain'
}

/** Does something outside a form. `aria-disabled` rather than `disabled`, so that the focus stays where it is. */
export function ActionButton(props: ActionButtonProps) {
  const { children, onClick, pending = false, pendingText, kind = 'other' } = props
  const words = useStateWords()
  return (
    <Button
      type="button"
      outline={kind === 'other'}
      secondary={kind === 'destructive'}
      unstyled={kind === 'plain'}
      aria-disabled={pending}
      onClick={() => {
        if (!pending) onClick()
      }}
    >
      {pending ? (pendingText ?? words.sending) : children}
    </Button>
  )
}
