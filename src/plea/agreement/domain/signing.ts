import type { SigningPart } from '../../../../contract/agreement.ts'

/**
 * Who must sign: the prosecutor, counsel and the defendant. A defendant without counsel signs once, as both.
 * @source the parties to an agreement: Fed. R. Crim. P. 11(c)(1)
 */
export function partsThatSign(selfRepresented: boolean): readonly SigningPart[] {
  return selfRepresented ? ['prosecutor', 'self-represented'] : ['prosecutor', 'counsel', 'defendant']
}

/** A signature as the gate sees it: on which bytes it was made. */
export interface MadeSignature {
  readonly part: SigningPart
  readonly sha256: string
  readonly sheetSha256: string
  readonly immigrationAdvice: boolean | null
}

/** The two papers of a version, by their bytes. */
export interface SignedBytes {
  readonly sha256: string
  readonly sheetSha256: string
}

/** A signature holds only for the very bytes on which it was made. */
export const isOn = (signature: SignedBytes, paper: SignedBytes): boolean =>
  signature.sha256 === paper.sha256 && signature.sheetSha256 === paper.sheetSha256

/** The parts whose signature on these bytes is awaited. */
export function awaitedParts(
  selfRepresented: boolean,
  paper: SignedBytes,
  signatures: readonly MadeSignature[],
): readonly SigningPart[] {
  return partsThatSign(selfRepresented).filter(
    (part) => !signatures.some((signature) => signature.part === part && isOn(signature, paper)),
  )
}
