import type { WrittenLanguage } from '../../src/vocabulary/code-lists.ts'
import { NotUnderstoodError, ProblemError, UnreachableError } from './problem-error.ts'
import { problemTold } from './problem-told.ts'

/** Why something could not be read or sent that nobody refused, in each language in which the system speaks. */
interface FailureWords {
  readonly unreachable: string
  readonly older: string
  readonly lockedBefore: string
  readonly endedBefore: string
  readonly unknown: string
  /** In place of what the server says of a fault of its own; null where it is told as it is. */
  readonly fault: string | null
}

export const failureWords: Readonly<Record<WrittenLanguage, FailureWords>> = {
  en: {
    unreachable: 'Colloquy cannot be reached.',
    older: 'This page is older than the server. Reload the page.',
    lockedBefore: 'The screen was locked before this was sent. Press the button again.',
    endedBefore: 'Your session had ended before this was sent. Sign in and press the button again.',
    unknown: 'Something went wrong.',
    fault: null,
  },
  es: {
    unreachable: 'Colloquy no responde.',
    older: 'Esta página es más vieja que el sistema. Recargue la página.',
    lockedBefore: 'La pantalla se bloqueó antes de enviar esto. Pulse el botón otra vez.',
    endedBefore: 'Su sesión terminó antes de enviar esto. Entre y pulse el botón otra vez.',
    unknown: 'Algo salió mal.',
    fault: 'Algo salió mal. La falla es del sistema, y no de usted.',
  },
}

/** What is said of a failure. */
export function failureText(error: unknown, language: WrittenLanguage): string {
  const words = failureWords[language]
  if (error instanceof UnreachableError) return words.unreachable
  if (error instanceof NotUnderstoodError) return words.older
  if (!(error instanceof ProblemError))
    return error instanceof Error && error.message !== '' ? error.message : words.unknown
  if (error.kind === 'session-locked') return words.lockedBefore
  if (error.kind === 'not-signed-in') return words.endedBefore
  if (error.isRefusal) return problemTold(error.problem, language).title
  return words.fault ?? error.problem.title
}
