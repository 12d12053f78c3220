import { downloadFile } from '../../contract/filing.ts'
import type { Paper } from '../../contract/agreement.ts'
import { addressOf } from '../app/api.ts'
import { bytesText } from '../design/bytes-text.ts'
import { useSpokenLanguage } from '../design/language.ts'
import { FileLink } from '../filing/file-link.tsx'

interface PaperLinkProps {
  readonly caseId: string
  readonly paper: Paper
  readonly children: string
}

/** Opens a typeset paper, and says how large it is. */
export function PaperLink({ caseId, paper, children }: PaperLinkProps) {
  const file = addressOf(downloadFile, { params: { caseId, documentId: paper.documentId } })
  return (
    <>
      <FileLink file={file}>{children}</FileLink> <span className="quiet">PDF, {bytesText(paper.bytes)}</span>
    </>
  )
}

/** A paper in a list of papers: opened by its title. */
export function PaperItem({ title, ...link }: Omit<PaperLinkProps, 'children'> & { readonly title: string }) {
  return (
    <li>
      <PaperLink {...link}>{title}</PaperLink>
      <SignedHash sha256={link.paper.sha256} />
    </li>
  )
}

const fingerprintWords = { en: 'Fingerprint of the paper', es: 'Huella digital del documento' } as const

/** The hash of the very bytes, whole, for whoever compares it with that of a copy; nobody else has to see it. */
export function SignedHash({ sha256 }: { readonly sha256: string }) {
  return (
    <details className="fingerprint">
      <summary>{fingerprintWords[useSpokenLanguage()]}</summary>
      <code className="signed-hash">{sha256}</code>
    </details>
  )
}
