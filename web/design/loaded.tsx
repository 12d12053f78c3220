import type { ReactNode } from 'react'
import { Alert, AlertText } from '@trussworks/react-uswds'
import { FailedNotice } from './failed-notice.tsx'
import { Loading } from './loading.tsx'
import type { Read } from './outcome.ts'
import { RefusalNotice } from './refusal-notice.tsx'
import { useStateWords } from './state-words.ts'

interface LoadedProps<T> {
  readonly read: Read<T>
  /** What is loaded, as in "Loading the offers…". */
  readonly what: string
  readonly children: (data: T) => ReactNode
}

/** Draws a read in all its states: loading, refused, failed, ready, and ready but perhaps outdated. */
export function Loaded<T>({ read, what, children }: LoadedProps<T>) {
  const words = useStateWords()
  switch (read.state) {
    case 'loading':
      return <Loading what={what} />
    case 'refused':
      return <RefusalNotice problem={read.problem} />
    case 'failed':
      return (
        <FailedNotice
          title={words.notLoaded(what)}
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
                {words.outdated}{' '}
                <button type="button" className="usa-button usa-button--unstyled" onClick={read.reload}>
                  {words.tryAgain}
                </button>
              </AlertText>
            </Alert>
          )}
          {children(read.data)}
        </>
      )
  }
}
