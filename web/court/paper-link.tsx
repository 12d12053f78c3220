import { downloadFile } from '../../contract/filing.ts'
import type { Paper } from '../../contract/agreement.ts'
import { addressOf } from '../app/api.ts'
import { bytesText } from '../design/bytes-text.ts'
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

/** A paper in a list of papers: opened by its title, told apart by its hash. */
export function PaperItem({ title, ...link }: Omit<PaperLinkProps, 'children'> & { readonly title: string }) {
  return (
    <li>
      <PaperLink {...link}>{title}</PaperLink>
      <SignedHash sha256={link.paper.sha256} />
    </li>
  )
}

/** The hash of the very bytes, whole: it is what is signed. */
export function SignedHash({ sha256 }: { readonly sha256: string }) {
  return <code className="signed-hash">{sha256}</code>
}
