import type { Problem } from '../../contract/problem.ts'
import type { WrittenLanguage } from '../../src/vocabulary/code-lists.ts'
import { lostWords } from './lost-words.ts'
import { problemKind } from './problem-error.ts'

interface Told {
  readonly title: string
  readonly detail: string
}

/** What the server may refuse to a defendant, by its kind; the server itself speaks English. */
export const problemsInSpanish: Readonly<Record<string, Told>> = {
  'not-found': {
    title: lostWords.es.nothingHere,
    detail: 'No existe, o no está abierto para usted. Vuelva a «Mi caso».',
  },
  'not-allowed': {
    title: 'Usted no puede hacer esto',
    detail: 'Pregunte quién puede hacerlo a su abogado o a la secretaría del tribunal.',
  },
  stale: {
    title: 'Alguien cambió esto mientras usted lo leía',
    detail: 'Lo que usted escribió se conserva. Recargue la página, lea lo nuevo y envíelo otra vez.',
  },
  'key-reused': { title: 'Esto ya se envió con otro texto', detail: 'Recargue la página y envíelo otra vez.' },
  'bad-input': { title: 'Falta algo o no se entiende', detail: 'Revise los campos marcados y envíelo otra vez.' },
  'sheet-not-open': {
    title: 'Ya no hay nada que decidir',
    detail: 'Esta oferta ya no está abierta. Vuelva a «Mi caso» y vea qué pasó con ella.',
  },
  'already-signed': {
    title: 'Ya está firmado',
    detail: 'Su firma ya está en esta versión. No tiene que firmar otra vez.',
  },
  'other-bytes': {
    title: 'El documento no es el que usted vio',
    detail: 'Abra el acuerdo otra vez, lea la versión de ahora y firme esa.',
  },
  replaced: {
    title: 'Hay una versión nueva del acuerdo',
    detail: 'Esta ya no se puede firmar. Recargue la página y lea la nueva. Si no está, pídala a quien le dio esta.',
  },
  'wrong-credentials': {
    title: 'No coincide',
    detail:
      'El nombre, la contraseña o el código no es correcto. Después de cinco errores en quince minutos la entrada se bloquea. Solo un administrador la abre.',
  },
  'code-needed': { title: 'Hace falta un código', detail: 'Escriba los seis números que muestra ahora su aplicación.' },
  'locked-out': {
    title: 'La entrada está bloqueada para este nombre',
    detail:
      'Hubo cinco errores en quince minutos. Solo un administrador la abre. Dígaselo a su abogado o a la secretaría del tribunal.',
  },
  'too-many-attempts': {
    title: 'Demasiados intentos desde aquí',
    detail: 'Espere un cuarto de hora y pruebe otra vez.',
  },
  'method-closed': {
    title: 'Aquí no se entra de esta manera',
    detail: 'Pregunte a la secretaría del tribunal cómo se entra aquí.',
  },
  'wrong-reset-code': {
    title: 'Ese código no vale',
    detail: 'El nombre o el código no es correcto, o ya pasó su día. Pida otro código.',
  },
  'password-is-name': {
    title: 'La contraseña contiene su nombre de usuario',
    detail: 'Elija una que no lo contenga.',
  },
  'csrf-mismatch': { title: 'Esta página no está al día', detail: 'Recargue la página y envíelo otra vez.' },
}

/** A refusal in the language of the page, as far as it is written in it. */
export function problemTold(problem: Problem, language: WrittenLanguage): Problem {
  const told = problemsInSpanish[problemKind(problem)]
  if (language !== 'es' || !told) return problem
  const errors = problem.errors?.map((error) => ({ ...error, detail: 'Revise este campo.' }))
  return { ...problem, ...told, ...(errors ? { errors } : {}) }
}
