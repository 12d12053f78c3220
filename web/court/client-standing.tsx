import { Link } from '@tanstack/react-router'
import { readTenderedAgreement, type ClientAgreement } from '../../contract/agreement.ts'
import type { WrittenLanguage } from '../../src/vocabulary/code-lists.ts'
import { useRead } from '../app/use-read.ts'
import { StatusTag } from '../design/status-tag.tsx'
import { actionTones } from './court-action.ts'
import { signWords } from './sign-words.ts'

export type SharedAgreement = NonNullable<ClientAgreement['agreement']>

interface ClientStandingProps {
  readonly caseId: string
  readonly agreement: SharedAgreement
  readonly language: WrittenLanguage
}

/** Whether the defendant has signed what counsel shared, and what the court did with it. */
export function ClientStanding({ caseId, agreement, language }: ClientStandingProps) {
  const words = signWords[language]
  if (agreement.replaced) return <StatusTag tone="alert">{words.replaced}</StatusTag>
  if (!agreement.signed) return <StatusTag tone="waiting">{words.notSigned}</StatusTag>
  return (
    <>
      <StatusTag tone="good">{words.signed}</StatusTag>
      <AtCourt caseId={caseId} agreement={agreement} language={language} />
    </>
  )
}

/** Nothing until this very version was tendered. */
function AtCourt({ caseId, agreement, language }: ClientStandingProps) {
  const read = useRead(readTenderedAgreement, { params: { caseId } })
  const tendered = read.state === 'ready' ? read.data.agreement : null
  const words = signWords[language]
  if (tendered?.id !== agreement.id || tendered.n !== agreement.n) return null
  return (
    <>
      {' '}
      <StatusTag tone={actionTones[tendered.action]}>{words.atCourt[tendered.action]}</StatusTag>{' '}
      <Link to="/cases/$caseId/tendered" params={{ caseId }} className="usa-link">
        {words.toCourtsCopy}
      </Link>
    </>
  )
}
