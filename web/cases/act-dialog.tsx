import { useState, type ReactNode } from 'react'
import type { Route } from '../../contract/route.ts'
import type { Answer, CallInput } from '../app/api.ts'
import { useCommands } from '../app/commands.ts'
import { useWrite } from '../app/use-write.ts'
import { ActionButton } from '../design/buttons.tsx'
import { ConfirmDialog } from '../design/confirm-dialog.tsx'
import { StaleRemedy } from './stale-remedy.tsx'

interface ActDialogProps<R extends Route> {
  readonly caseId: string
  /** The verb on the button that opens the dialog, and on the one in it. */
  readonly verb: string
  /** The button's own words, when many of them stand on one screen: "End the relation of …". */
  readonly button?: ReactNode
  /** The question: "Decline to charge?" */
  readonly title: string
  /** What it brings about, and whether it can be undone. */
  readonly consequence: ReactNode
  readonly route: R
  readonly input: () => CallInput<R>
  readonly onDone?: (answer: Answer<R>) => void
  readonly kind?: 'main' | 'other' | 'plain'
  readonly destructive?: boolean
  /** Fields, such as a reason; their draft is cleared in `onDone`. */
  readonly children?: ReactNode
}

/** A button that asks first and then does one thing to the case. */
export function ActDialog<R extends Route>(props: ActDialogProps<R>) {
  const { caseId, verb, button = verb, route, input, onDone, kind = 'other', destructive = false } = props
  const [isOpen, setOpen] = useState(false)
  useCommands([
    {
      id: `act-${route.id}-${textOf(button, verb)}`,
      label: textOf(button, verb),
      group: 'On this screen',
      run: () => setOpen(true),
    },
  ])
  const write = useWrite(route, {
    onDone: (answer) => {
      setOpen(false)
      onDone?.(answer)
    },
  })
  return (
    <>
      <ActionButton kind={kind} onClick={() => setOpen(true)}>
        {button}
      </ActionButton>
      <ConfirmDialog
        title={props.title}
        verb={verb}
        consequence={props.consequence}
        destructive={destructive}
        isOpen={isOpen}
        outcome={write.outcome}
        onConfirm={() => void write.send(input())}
        onClose={() => {
          write.reset()
          setOpen(false)
        }}
      >
        <StaleRemedy outcome={write.outcome} caseId={caseId} />
        {props.children}
      </ConfirmDialog>
    </>
  )
}

/** The words of the button, for the palette. */
const textOf = (button: ReactNode, verb: string): string => (typeof button === 'string' ? button : verb)
