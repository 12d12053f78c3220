import type { Verification } from '../../src/vocabulary/verification.ts'
import { Day } from '../design/day.tsx'
import { StatusTag } from '../design/status-tag.tsx'

/** Whether a lawyer has checked the rule, in a word. */
export function VerificationTag({ verification }: { readonly verification: Verification }) {
  if ('by' in verification) return <StatusTag tone="good">Checked</StatusTag>
  if ('invented' in verification) return <StatusTag>Invented</StatusTag>
  return <StatusTag tone="alert">Unverified</StatusTag>
}

/** The same with who and when, or why not. */
export function VerificationState({ verification }: { readonly verification: Verification }) {
  return (
    <p className="law-verification">
      <VerificationTag verification={verification} /> <Reason verification={verification} />
    </p>
  )
}

function Reason({ verification }: { readonly verification: Verification }) {
  if ('by' in verification) {
    return (
      <>
        {verification.by} checked it against its source on <Day day={verification.on} />.
      </>
    )
  }
  if ('invented' in verification) return <>{verification.invented}</>
  return <>No lawyer has checked it. {verification.unverified}</>
}
