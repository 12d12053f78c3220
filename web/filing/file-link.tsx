import type { ReactNode } from 'react'
import { bytesText } from '../design/bytes-text.ts'

interface FileLinkProps {
  /** Path from which it is downloaded, as the server gave it. */
  readonly file: string
  readonly children: ReactNode
}

/** Opens a file in a tab of its own; what the browser cannot show it saves. */
export function FileLink({ file, children }: FileLinkProps) {
  return (
    <a className="usa-link" href={file} target="_blank" rel="noreferrer">
      {children}
      <span className="usa-sr-only"> (opens in a new tab)</span>
    </a>
  )
}

/** `PDF, 1.4 MB` */
export function fileSizeText({ mediaType, bytes }: { readonly mediaType: string; readonly bytes: number }): string {
  const kind = mediaType.slice(mediaType.lastIndexOf('/') + 1)
  return `${kind === 'octet-stream' ? 'file' : kind.toUpperCase()}, ${bytesText(bytes)}`
}
