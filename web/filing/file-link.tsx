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

const kinds: Readonly<Record<string, string>> = {
  'application/octet-stream': 'file',
  'text/plain': 'text',
  'image/jpeg': 'JPEG',
  'video/quicktime': 'QuickTime video',
}

/** `PDF, 1.4 MB` */
export function fileSizeText({ mediaType, bytes }: { readonly mediaType: string; readonly bytes: number }): string {
  const subtype = mediaType.slice(mediaType.lastIndexOf('/') + 1)
  return `${kinds[mediaType] ?? subtype.toUpperCase()}, ${bytesText(bytes)}`
}
