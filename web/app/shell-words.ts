import type { WrittenLanguage } from '../../src/vocabulary/code-lists.ts'
import type { SignedIn } from '../../contract/identity.ts'
import type { Connection } from './live.ts'

/** The words around every screen, in each language in which the system speaks. */
export interface ShellWords {
  readonly skip: string
  readonly goTo: string
  readonly menu: string
  readonly main: string
  /** The mark of the training court; null where the server says it. */
  readonly training: string | null
  readonly unsaved: string
  readonly unsavedTitle: string
  readonly unsavedNote: string
  readonly account: string
  readonly display: string
  readonly keys: string
  readonly lock: string
  readonly signOut: string
  readonly signOutSure: string
  readonly signOutNote: string
  readonly since: string
  /** On paper, before the name. */
  readonly printedBy: string
  /** Of a part that holds nothing yet. */
  readonly nothingYet: string
  readonly about: string
  readonly aboutCan: string
  readonly aboutSeenBy: string
  /** A screen of a case that is not there yet. */
  readonly aCase: string
  /** What is loaded. */
  readonly loaded: Readonly<Record<'screen' | 'case' | 'work' | 'signIn' | 'text', string>>
  readonly connection: Readonly<Record<Connection | 'offline', { readonly short: string; readonly long: string }>>
}

export const shellWords: Readonly<Record<WrittenLanguage, ShellWords>> = {
  en: {
    skip: 'Skip to the content',
    goTo: 'Go to',
    menu: 'Menu',
    main: 'Main',
    training: null,
    unsaved: 'Unsaved',
    unsavedTitle: 'Typed and not saved',
    unsavedNote:
      'Typed and not saved. It is kept until you save it, sign out or close this tab, also when the page is reloaded.',
    account: 'Account and sign-in',
    display: 'Display',
    keys: 'Keys',
    lock: 'Lock the screen',
    signOut: 'Sign out',
    signOutSure: 'Sign out?',
    signOutNote: 'What you typed and did not save in this tab will be deleted.',
    since: 'Since',
    printedBy: 'printed by',
    nothingYet: 'nothing yet',
    about: 'About this screen',
    aboutCan: 'What you can do, as far as your part allows it',
    aboutSeenBy: 'Who sees it',
    aCase: 'Case',
    loaded: { screen: 'the screen', case: 'the case', work: 'your work', signIn: 'sign-in', text: 'the text' },
    connection: {
      connecting: { short: 'Connecting', long: 'Connecting: changes by others appear in a moment.' },
      live: { short: 'Live', long: 'Changes by others appear as they happen.' },
      broken: {
        short: 'Reconnecting',
        long: 'The live connection broke, and is tried again by itself. You can go on; changes by others may be missing until then.',
      },
      offline: {
        short: 'Offline',
        long: 'This device is offline. You see what was read last, and what you type is kept. Nothing can be sent until the connection is back.',
      },
    },
  },
  es: {
    skip: 'Ir al contenido',
    goTo: 'Ir a',
    menu: 'Menú',
    main: 'Principal',
    training: 'Tribunal de práctica: todas las personas y todos los casos son inventados.',
    unsaved: 'Sin guardar',
    unsavedTitle: 'Escrito y sin guardar',
    unsavedNote:
      'Escrito y sin guardar. Se conserva hasta que usted lo guarde, cierre la sesión o cierre esta pestaña, también si recarga la página.',
    account: 'Su cuenta',
    display: 'Apariencia',
    keys: 'Teclas',
    lock: 'Bloquear la pantalla',
    signOut: 'Cerrar sesión',
    signOutSure: '¿Cerrar la sesión?',
    signOutNote: 'Se borrará lo que escribió y no guardó en esta pestaña.',
    since: 'Desde',
    printedBy: 'impreso por',
    nothingYet: 'todavía nada',
    about: 'Sobre esta página',
    aboutCan: 'Lo que usted puede hacer',
    aboutSeenBy: 'Quién lo ve',
    aCase: 'Caso',
    loaded: { screen: 'la página', case: 'el caso', work: 'su trabajo', signIn: 'la entrada', text: 'el texto' },
    connection: {
      connecting: { short: 'Conectando', long: 'Conectando: los cambios de otros aparecen en un momento.' },
      live: { short: 'En vivo', long: 'Los cambios de otros aparecen cuando ocurren.' },
      broken: {
        short: 'Reconectando',
        long: 'Se cortó la conexión. Se vuelve a intentar sola. Usted puede seguir; hasta entonces pueden faltar cambios de otros.',
      },
      offline: {
        short: 'Sin conexión',
        long: 'Este aparato no tiene conexión. Usted ve lo último que se leyó, y lo que escribe se conserva. No se puede enviar nada hasta que vuelva la conexión.',
      },
    },
  },
}

/** Names of places that a defendant has; the server names those of everybody else, in English. */
export const placesInSpanish: Readonly<Record<string, string>> = {
  'my-case': 'Mi caso',
  'first-hour': 'Primeros pasos',
}

/** A place of the navigation by its name. */
export const placeName = ({ id, label }: SignedIn['nav'][number], language: WrittenLanguage): string =>
  language === 'es' ? (placesInSpanish[id] ?? label) : label

/** As what a defendant is here; the server names the positions of everybody else, in English. */
const positionsInSpanish: Readonly<Record<string, string>> = { Defendant: 'Persona acusada' }

/** What somebody is, in an office or as one of the public. */
export const positionName = (title: string, language: WrittenLanguage): string =>
  language === 'es' ? (positionsInSpanish[title] ?? title) : title
