import type { ClientAgreement } from '../../contract/agreement.ts'
import type { WrittenLanguage } from '../../src/vocabulary/code-lists.ts'
import { StatusTag } from '../design/status-tag.tsx'
import { signWords } from './sign-words.ts'

export type SharedAgreement = NonNullable<ClientAgreement['agreement']>

interface ClientStandingProps {
  readonly agreement: SharedAgreement
  readonly language: WrittenLanguage
}

/** Whether the defendant has signed what counsel shared. */
export function ClientStanding({ agreement, language }: ClientStandingProps) {
  const words = signWords[language]
  if (agreement.replaced) return <StatusTag tone="alert">{words.replaced}</StatusTag>
  if (agreement.signed) return <StatusTag tone="good">{words.signed}</StatusTag>
  return <StatusTag tone="waiting">{words.notSigned}</StatusTag>
}
