import type { ReactNode } from 'react'
import { ActionButton, ButtonRow, SubmitButton } from './buttons.tsx'
import { Dialog } from './dialog.tsx'
import { Form } from './form.tsx'
import type { WriteState } from './outcome.ts'
import { useStateWords } from './state-words.ts'

interface ConfirmDialogProps {
  /** The question: "Withdraw the offer?" */
  readonly title: string
  /** The verb on the button: "Withdraw the offer". Never just "OK". */
  readonly verb: string
  /** What it brings about, and whether it can be undone. */
  readonly consequence: ReactNode
  readonly isOpen: boolean
  readonly outcome: WriteState<unknown>
  readonly onConfirm: () => void
  readonly onClose: () => void
  readonly destructive?: boolean
  /** Fields, such as a reason. */
  readonly children?: ReactNode
}

/** Names an act that is hard to undo before it is done. */
export function ConfirmDialog(props: ConfirmDialogProps) {
  const { title, verb, consequence, isOpen, outcome, onConfirm, onClose, destructive = true, children } = props
  const words = useStateWords()
  return (
    <Dialog title={title} isOpen={isOpen} onClose={onClose}>
      <Form outcome={outcome} onSubmit={onConfirm} label={title}>
        <div className="dialog__consequence">{consequence}</div>
        {children}
        <ButtonRow>
          <SubmitButton destructive={destructive}>{verb}</SubmitButton>
          <ActionButton onClick={onClose}>{words.back}</ActionButton>
        </ButtonRow>
      </Form>
    </Dialog>
  )
}
