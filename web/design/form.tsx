import {
  createContext,
  useContext,
  useId,
  useMemo,
  useRef,
  type FormEvent,
  type KeyboardEvent,
  type ReactNode,
} from 'react'
import { errorsAt } from './field-name.ts'
import type { WriteState } from './outcome.ts'
import { WriteNotice } from './write-notice.tsx'

interface FormContextValue {
  readonly formId: string
  readonly errors: readonly { pointer: string; detail: string }[]
  readonly pending: boolean
}

const FormContext = createContext<FormContextValue>({ formId: 'field', errors: [], pending: false })

interface FormProps {
  /** What became of the last submission: `write.outcome`. Its errors appear at their fields. */
  readonly outcome: WriteState<unknown>
  readonly onSubmit: () => void
  /** Names the form for screen readers when no heading does. */
  readonly label?: string
  /** What can be done about a refusal, shown in the notice. */
  readonly remedy?: ReactNode
  readonly children: ReactNode
}

/**
 * A form that shows the server's errors at the fields they point to (`name="terms.0.n"` ↔ `/terms/0/n`), keeps what
 * was typed when it is refused or fails, and is sent once.
 */
export function Form({ outcome, onSubmit, label, remedy, children }: FormProps) {
  const formId = useId()
  const form = useRef<HTMLFormElement>(null)
  const pending = outcome.state === 'pending'
  const errors = outcome.state === 'refused' ? outcome.problem.errors : undefined
  const context = useMemo(() => ({ formId, errors: errors ?? [], pending }), [formId, errors, pending])

  function submit(event: FormEvent) {
    event.preventDefault()
    // A form in a dialog is not part of the form that opened it, though events bubble through.
    event.stopPropagation()
    if (!pending) onSubmit()
  }

  /** Ctrl+Enter sends from any field, also from one of several lines. */
  function sendByKeys(event: KeyboardEvent) {
    if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey) || event.defaultPrevented) return
    event.preventDefault()
    event.stopPropagation()
    form.current?.requestSubmit()
  }

  return (
    <FormContext value={context}>
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- hears the keys of its fields */}
      <form
        ref={form}
        className="form"
        noValidate
        aria-label={label}
        aria-busy={pending}
        onSubmit={submit}
        onKeyDown={sendByKeys}
      >
        <WriteNotice outcome={outcome} findField={(name) => findField(form.current, formId, name)}>
          {remedy}
        </WriteNotice>
        {children}
      </form>
    </FormContext>
  )
}

/** The ids and the error of one field. */
export interface FieldIds {
  readonly id: string
  readonly hintId: string
  readonly errorId: string
  readonly error: string | null
}

/** Ids under which label, hint and error of a field refer to one another, and what the server says is wrong with it. */
export function useFieldIds(name: string, ownError?: string | null): FieldIds {
  const { formId, errors } = useContext(FormContext)
  const id = fieldId(formId, name)
  const told = errorsAt(errors, name)
  return {
    id,
    hintId: `${id}-hint`,
    errorId: `${id}-error`,
    error: ownError ?? (told.length > 0 ? told.join(' ') : null),
  }
}

/** True while the form around is being sent. */
export function useFormPending(): boolean {
  return useContext(FormContext).pending
}

function fieldId(formId: string, name: string): string {
  return `${formId}-${name.replaceAll('.', '-')}`
}

/** The field itself or, when only a part of it was pointed at, the nearest field around that part. */
function findField(form: HTMLFormElement | null, formId: string, name: string): HTMLElement | null {
  const steps = name.split('.')
  for (let length = steps.length; length > 0; length -= 1) {
    const element = document.getElementById(fieldId(formId, steps.slice(0, length).join('.')))
    if (element) return element
  }
  return form
}
