import { Alert, AlertHeading, AlertText, Button } from '@trussworks/react-uswds'
import { useEffect, useRef } from 'react'
import { useStateWords } from './state-words.ts'

interface FailedNoticeProps {
  readonly title: string
  readonly message: string
  /** The number under which the fault can be looked up. */
  readonly incident: string | null
  readonly onRetry?: () => void
  /** Brings it into sight, as after a form that is longer than the screen. */
  readonly takesFocus?: boolean
}

/** A fault: nobody's decision. Says what to do, and the incident's number. */
export function FailedNotice({ title, message, incident, onRetry, takesFocus = false }: FailedNoticeProps) {
  const words = useStateWords()
  const notice = useRef<HTMLDivElement>(null)
  useEffect(() => {
    if (takesFocus) notice.current?.focus()
  }, [takesFocus])
  return (
    <div ref={notice} tabIndex={-1} className="notice">
      <Alert type="error" role="alert">
        <AlertHeading level="h2">{title}</AlertHeading>
        <AlertText>
          {message} {words.typedIsKept}
          {incident !== null && (
            <>
              {' '}
              {words.incident} <code>{incident}</code>
            </>
          )}
        </AlertText>
        {onRetry && (
          <Button type="button" outline onClick={onRetry}>
            {words.tryAgain}
          </Button>
        )}
      </Alert>
    </div>
  )
}
