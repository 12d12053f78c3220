import type { WrittenLanguage } from '../../src/vocabulary/code-lists.ts'

/** The words of the bar that takes back what was just done, in each language in which the system speaks. */
interface UndoWords {
  readonly undo: string
  /** In the list of what can be done: what would be taken back. */
  readonly undoOf: (did: string) => string
  readonly failed: (why: string) => string
  readonly letItBe: string
  readonly draftGivenUp: string
}

export const undoWords: Readonly<Record<WrittenLanguage, UndoWords>> = {
  en: {
    undo: 'Undo',
    undoOf: (did) => `Undo: ${did}`,
    failed: (why) => `It could not be undone: ${why}`,
    letItBe: 'Let it be',
    draftGivenUp: 'What was typed here was given up',
  },
  es: {
    undo: 'Deshacer',
    undoOf: (did) => `Deshacer: ${did}`,
    failed: (why) => `No se pudo deshacer: ${why}`,
    letItBe: 'Dejarlo así',
    draftGivenUp: 'Se borró lo que estaba escrito aquí',
  },
}
