import type { ReactNode } from 'react'
import { FailedNotice } from './failed-notice.tsx'
import type { WriteState } from './outcome.ts'
import { RefusalNotice } from './refusal-notice.tsx'

interface WriteNoticeProps {
  readonly outcome: WriteState<unknown>
  readonly findField?: (name: string) => HTMLElement | null
  /** False where it is shown only to be looked at. */
  readonly takesFocus?: boolean
  /** What can be done about a refusal. */
  readonly children?: ReactNode
}

/** Says that a write was refused or failed; nothing otherwise. A `Form` shows it by itself. */
export function WriteNotice({ outcome, findField, takesFocus = true, children }: WriteNoticeProps) {
  if (outcome.state === 'refused') {
    return (
      <RefusalNotice problem={outcome.problem} takesFocus={takesFocus} {...(findField ? { findField } : {})}>
        {children}
      </RefusalNotice>
    )
  }
  if (outcome.state === 'failed') {
    const { message, incident, unanswered } = outcome
    return unanswered ? (
      <FailedNotice
        title="No answer came"
        message="The connection or the server is down, so it is not known whether this arrived. Press the button again when you are connected: it is done once, however often it is sent."
        incident={null}
        takesFocus={takesFocus}
      />
    ) : (
      <FailedNotice title="This was not saved" message={message} incident={incident} takesFocus={takesFocus} />
    )
  }
  return null
}
