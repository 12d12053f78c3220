import { Alert, AlertHeading, AlertText } from '@trussworks/react-uswds'
import { useEffect, useRef, useSyncExternalStore, type MouseEvent, type ReactNode } from 'react'
import type { Problem } from '../../contract/problem.ts'
import { daysTold } from './day-text.ts'
import { labelOf } from './field-label.ts'
import { fieldNameOf } from './field-name.ts'

interface RefusalNoticeProps {
  readonly problem: Problem
  /** Finds the element of a field, so that an error leads to it. */
  readonly findField?: (name: string) => HTMLElement | null
  /** What can be done about it, such as a link to the missing step. */
  readonly children?: ReactNode
  readonly takesFocus?: boolean
}

/** A refusal of the server: what, why and what to do, with links to the fields that are concerned. */
export function RefusalNotice({ problem, findField, children, takesFocus = false }: RefusalNoticeProps) {
  const notice = useRef<HTMLDivElement>(null)
  useEffect(() => {
    if (takesFocus) notice.current?.focus()
  }, [takesFocus])

  return (
    <div ref={notice} tabIndex={-1} className="notice">
      <Alert type={problem.status === 400 ? 'error' : 'warning'} role="alert">
        <AlertHeading level="h2">{problem.title}</AlertHeading>
        {problem.detail !== undefined && <AlertText>{daysTold(problem.detail)}</AlertText>}
        {problem.errors && problem.errors.length > 0 && (
          <ul className="usa-list">
            {problem.errors.map((error) => (
              <li key={`${error.pointer} ${error.detail}`}>
                {findField ? <ToField error={error} findField={findField} /> : daysTold(error.detail)}
              </li>
            ))}
          </ul>
        )}
        {children}
      </Alert>
    </div>
  )
}

interface ToFieldProps {
  readonly error: NonNullable<Problem['errors']>[number]
  readonly findField: (name: string) => HTMLElement | null
}

/** What is wrong and with which field: "Choose one of the choices" alone does not say of what. */
function ToField({ error, findField }: ToFieldProps) {
  const name = fieldNameOf(error.pointer)
  const label = useSyncExternalStore(neverChanges, () => labelOf(findField(name)))
  function goTo(event: MouseEvent) {
    event.preventDefault()
    findField(name)?.focus()
  }
  return (
    <a className="usa-link" href={`#${name}`} onClick={goTo}>
      {label !== null && `${label}: `}
      {daysTold(error.detail)}
    </a>
  )
}

/** A field is called the same for as long as the notice stands. */
const neverChanges = () => () => undefined
