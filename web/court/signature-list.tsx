import { signingPartWords, type SigningPart } from '../../contract/agreement.ts'
import { TimeText } from '../design/time-text.tsx'
import { SignedHash } from './paper-link.tsx'

interface SignatureListProps {
  readonly signatures: readonly {
    readonly part: SigningPart
    /** Null while it is awaited. */
    readonly by: { readonly name: string; readonly at: string; readonly sha256: string } | null
  }[]
}

/** Who has signed, when, and on which bytes. */
export function SignatureList({ signatures }: SignatureListProps) {
  return (
    <ul className="papers">
      {signatures.map(({ part, by }) => (
        <li key={part}>
          <strong>{signingPartWords[part]}</strong>
          {by === null ? (
            <span className="quiet"> has not signed</span>
          ) : (
            <>
              : {by.name}, <TimeText at={by.at} />
              <SignedHash sha256={by.sha256} />
            </>
          )}
        </li>
      ))}
    </ul>
  )
}
