import { Alert, AlertHeading, AlertText, Button } from '@trussworks/react-uswds'

interface FailedNoticeProps {
  readonly title: string
  readonly message: string
  /** The number under which the fault can be looked up. */
  readonly incident: string | null
  readonly onRetry?: () => void
}

/** A fault: nobody's decision. Says what to do, and the incident's number. */
export function FailedNotice({ title, message, incident, onRetry }: FailedNoticeProps) {
  return (
    <Alert type="error" role="alert">
      <AlertHeading level="h2">{title}</AlertHeading>
      <AlertText>
        {message} What you typed is kept.
        {incident !== null && (
          <>
            {' '}
            If it happens again, tell your administrator this number: <code>{incident}</code>
          </>
        )}
      </AlertText>
      {onRetry && (
        <Button type="button" outline onClick={onRetry}>
          Try again
        </Button>
      )}
    </Alert>
  )
}
