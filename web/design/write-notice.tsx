import type { ReactNode } from 'react'
import { FailedNotice } from './failed-notice.tsx'
import type { WriteState } from './outcome.ts'
import { RefusalNotice } from './refusal-notice.tsx'
import { useStateWords } from './state-words.ts'

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
  const words = useStateWords()
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
      <FailedNotice title={words.noAnswer} message={words.noAnswerLong} incident={null} takesFocus={takesFocus} />
    ) : (
      <FailedNotice title={words.notSaved} message={message} incident={incident} takesFocus={takesFocus} />
    )
  }
  return null
}
