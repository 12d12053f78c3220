import type { ReactNode } from 'react'
import { Alert, AlertText } from '@trussworks/react-uswds'
import { FailedNotice } from './failed-notice.tsx'
import { Loading } from './loading.tsx'
import type { Read } from './outcome.ts'
import { RefusalNotice } from './refusal-notice.tsx'

interface LoadedProps<T> {
  readonly read: Read<T>
  /** What is loaded, as in "Loading the offers…". */
  readonly what: string
  readonly children: (data: T) => ReactNode
}

/** Draws a read in all its states: loading, refused, failed, ready, and ready but perhaps outdated. */
export function Loaded<T>({ read, what, children }: LoadedProps<T>) {
  switch (read.state) {
    case 'loading':
      return <Loading what={what} />
    case 'refused':
      return <RefusalNotice problem={read.problem} />
    case 'failed':
      return (
        <FailedNotice
          title={`Could not load ${what}`}
          message={read.message}
          incident={read.incident}
          onRetry={read.reload}
        />
      )
    case 'ready':
      return (
        <>
          {read.outdated && (
            <Alert type="warning" slim role="status">
              <AlertText>
                This may be out of date: it could not be read again.{' '}
                <button type="button" className="usa-button usa-button--unstyled" onClick={read.reload}>
                  Try again
                </button>
              </AlertText>
            </Alert>
          )}
          {children(read.data)}
        </>
      )
  }
}
