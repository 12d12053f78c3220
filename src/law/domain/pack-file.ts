/** A file of a rule pack. */
export interface PackFile {
  readonly name: string
  readonly text: string
}

/** Why a pack is refused: where, and what is wrong there. */
export interface PackFault {
  readonly file: string
  readonly line: number
  readonly reason: string
}
