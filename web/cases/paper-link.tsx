interface PaperLinkProps {
  readonly caseId: string
  readonly documentId: string
  readonly children: string
}

/** Opens a paper of the case in a tab of its own. */
export function PaperLink({ caseId, documentId, children }: PaperLinkProps) {
  return (
    <a className="usa-link" href={`/api/cases/${caseId}/documents/${documentId}/file`} target="_blank" rel="noreferrer">
      {children}
      <span className="usa-sr-only"> (opens in a new tab)</span>
    </a>
  )
}
