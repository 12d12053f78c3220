import type { WrittenLanguage } from '../../src/vocabulary/code-lists.ts'
import { useSpokenLanguage } from './language.ts'

/** What a screen says while it waits and when something does not go well, in each language in which the system speaks. */
interface StateWords {
  readonly loading: (what: string) => string
  readonly notLoaded: (what: string) => string
  readonly tryAgain: string
  readonly typedIsKept: string
  /** Before the number of an incident. */
  readonly incident: string
  readonly outdated: string
  readonly noAnswer: string
  readonly noAnswerLong: string
  readonly notSaved: string
  readonly sending: string
  readonly close: string
  readonly back: string
  readonly optional: string
  readonly notRecorded: string
  readonly notReachable: string
  readonly notReachableLong: string
}

export const stateWords: Readonly<Record<WrittenLanguage, StateWords>> = {
  en: {
    loading: (what) => `Loading ${what}…`,
    notLoaded: (what) => `Could not load ${what}`,
    tryAgain: 'Try again',
    typedIsKept: 'What you typed is kept.',
    incident: 'If it happens again, tell your administrator this number:',
    outdated: 'This may be out of date: it could not be read again.',
    noAnswer: 'No answer came',
    noAnswerLong:
      'The connection or the server is down, so it is not known whether this arrived. Press the button again when you are connected: it is done once, however often it is sent.',
    notSaved: 'This was not saved',
    sending: 'Sending…',
    close: 'Close',
    back: 'Go back',
    optional: 'optional',
    notRecorded: 'Not recorded',
    notReachable: 'Colloquy cannot be reached',
    notReachableLong:
      'The connection is down, or the server is being restarted. What you typed is kept in this browser. Look whether other pages load; if they do, the server is away, and your administrator can tell for how long.',
  },
  es: {
    loading: (what) => `Cargando ${what}…`,
    notLoaded: (what) => `No se pudo cargar ${what}`,
    tryAgain: 'Intentar otra vez',
    typedIsKept: 'Lo que usted escribió se conserva.',
    incident: 'Si vuelve a pasar, dé este número a su abogado o a la secretaría del tribunal:',
    outdated: 'Esto puede no estar al día. No se pudo leer otra vez.',
    noAnswer: 'No llegó respuesta',
    noAnswerLong:
      'No hay conexión, o el sistema no responde. No se sabe si esto llegó. Cuando tenga conexión, pulse el botón otra vez. Se hace una sola vez, aunque lo envíe varias veces.',
    notSaved: 'Esto no se guardó',
    sending: 'Enviando…',
    close: 'Cerrar',
    back: 'Volver',
    optional: 'opcional',
    notRecorded: 'Sin dato',
    notReachable: 'Colloquy no responde',
    notReachableLong:
      'No hay conexión, o el sistema se está reiniciando. Lo que usted escribió se conserva en este aparato. Vea si se abren otras páginas. Si se abren, espere unos minutos y pruebe otra vez.',
  },
}

/** These words in the language of the page. */
export function useStateWords(): StateWords {
  return stateWords[useSpokenLanguage()]
}
