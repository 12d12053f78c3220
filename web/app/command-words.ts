import type { WrittenLanguage } from '../../src/vocabulary/code-lists.ts'
import type { CommandGroup } from './commands.ts'

/** The words of what can be done from every screen, of the list of it and of the sheet of keys, in each language in which the system speaks. */
interface CommandWords {
  readonly title: string
  readonly typeAny: string
  readonly ask: string
  readonly askOrCase: string
  readonly choices: string
  readonly count: (n: number) => string
  readonly nothing: string
  readonly choose: string
  readonly doIt: string
  readonly close: string
  readonly recentCases: string
  readonly cases: string
  readonly noNumber: string
  readonly groups: Readonly<Record<CommandGroup, string>>
  readonly account: string
  readonly lock: string
  readonly display: string
  readonly showKeys: string
  readonly design: string
  readonly keys: string
  readonly letterKeys: string
  readonly letterKeysHint: string
  readonly everywhere: string
  readonly keyToGo: string
  readonly keyToSend: string
  readonly keyToClose: string
}

export const commandWords: Readonly<Record<WrittenLanguage, CommandWords>> = {
  en: {
    title: 'Go to or do',
    typeAny: 'Type what you want to do, or a case',
    ask: 'What do you want to do?',
    askOrCase: 'What do you want to do? Or a case: name, number, charge',
    choices: 'What can be done',
    count: (n) => (n === 1 ? '1 choice' : `${n} choices`),
    nothing: 'Nothing is called so.',
    choose: 'choose',
    doIt: 'do it',
    close: 'close',
    recentCases: 'Recent cases',
    cases: 'Cases',
    noNumber: 'No number yet',
    groups: {
      'On this screen': 'On this screen',
      'This case': 'This case',
      'Go to': 'Go to',
      Display: 'Display',
      You: 'You',
    },
    account: 'Account and sign-in',
    lock: 'Lock the screen',
    display: 'Display',
    showKeys: 'Show the keys',
    design: 'Components of the design',
    keys: 'Keys',
    letterKeys: 'Keys of a single letter',
    letterKeysHint:
      'Switch them off if you speak to your computer, or press keys by accident. They never work while you type in a field.',
    everywhere: 'Everywhere',
    keyToGo: 'Go to or do anything by its name (on a Mac: ⌘ K)',
    keyToSend: 'Send the form you are typing in (on a Mac: ⌘ Enter)',
    keyToClose: 'Close what lies above the page',
  },
  es: {
    title: 'Ir o hacer',
    typeAny: 'Escriba lo que quiere hacer',
    ask: '¿Qué quiere hacer?',
    askOrCase: '¿Qué quiere hacer? O un caso: nombre, número, cargo',
    choices: 'Lo que se puede hacer',
    count: (n) => (n === 1 ? '1 opción' : `${n} opciones`),
    nothing: 'Nada se llama así.',
    choose: 'elegir',
    doIt: 'hacerlo',
    close: 'cerrar',
    recentCases: 'Casos recientes',
    cases: 'Casos',
    noNumber: 'Todavía sin número',
    groups: {
      'On this screen': 'En esta página',
      'This case': 'Este caso',
      'Go to': 'Ir a',
      Display: 'Apariencia',
      You: 'Usted',
    },
    account: 'Su cuenta',
    lock: 'Bloquear la pantalla',
    display: 'Apariencia',
    showKeys: 'Mostrar las teclas',
    design: 'Piezas del diseño (en inglés)',
    keys: 'Teclas',
    letterKeys: 'Teclas de una sola letra',
    letterKeysHint:
      'Apáguelas si usted habla a su aparato, o si pulsa teclas sin querer. No hacen nada mientras usted escribe.',
    everywhere: 'En todas partes',
    keyToGo: 'Ir a un lugar o hacer algo por su nombre (en un Mac: ⌘ K)',
    keyToSend: 'Enviar lo que está escribiendo (en un Mac: ⌘ Enter)',
    keyToClose: 'Cerrar lo que está encima de la página',
  },
}
