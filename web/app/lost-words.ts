import type { WrittenLanguage } from '../../src/vocabulary/code-lists.ts'

/** The words of pages on which there is nothing to do, in each language in which the system speaks. */
interface LostWords {
  readonly nothingHere: string
  readonly nothingHereWhy: string
  readonly nothingHereDo: readonly string[]
  readonly wentWrong: string
  readonly wentWrongWhy: string
  readonly wentWrongDo: readonly string[]
  /** Before the number of an incident. */
  readonly number: string
  readonly offline: string
  readonly offlineWhy: string
  readonly notFetched: string
  readonly notFetchedWhy: string
  readonly reload: string
  readonly toWork: string
  readonly find: string
}

export const lostWords: Readonly<Record<WrittenLanguage, LostWords>> = {
  en: {
    nothingHere: 'There is nothing here for you',
    nothingHereWhy:
      'The address may be mistyped, what was here may be gone, or it is not open to you. Which of them it is, nobody is told.',
    nothingHereDo: [
      'Compare the address with the one you were given, or ask whoever gave it to you.',
      'Look for the case by its number or the defendant’s name.',
      'If you should have a part in the case, ask the one who leads it in your office.',
    ],
    wentWrong: 'Something went wrong',
    wentWrongWhy:
      'The fault is ours, and nothing that you did. What you typed is kept, and what was saved before is saved.',
    wentWrongDo: ['Try again. Most faults pass.', 'If it happens once more, reload the page.'],
    number: 'If that does not help, tell your administrator this number, under which the fault can be looked up:',
    offline: 'This device is offline',
    offlineWhy:
      'The screen could not be loaded without a connection. What you typed is kept; try again once the connection is back.',
    notFetched: 'This part of the page could not be fetched',
    notFetchedWhy:
      'Either the connection is down, or Colloquy was renewed while the page was open. Reload it once you are connected; what you typed is kept.',
    reload: 'Reload the page',
    toWork: 'Go to your work',
    find: 'Find a case or a screen',
  },
  es: {
    nothingHere: 'Aquí no hay nada para usted',
    nothingHereWhy:
      'Puede ser que la dirección esté mal escrita. Puede ser que lo que había aquí ya no esté, o que no esté abierto para usted. A nadie se le dice cuál de las tres cosas es.',
    nothingHereDo: [
      'Mire si escribió bien la dirección.',
      'Vuelva a «Mi caso».',
      'Si algo le falta, pregunte a su abogado o a la secretaría del tribunal.',
    ],
    wentWrong: 'Algo salió mal',
    wentWrongWhy: 'La falla es del sistema, y no de usted. Lo que escribió se conserva, y lo que guardó está guardado.',
    wentWrongDo: ['Inténtelo otra vez. Casi siempre pasa.', 'Si vuelve a ocurrir, recargue la página.'],
    number:
      'Si eso no ayuda, dé este número a su abogado o a la secretaría del tribunal. Con él se puede buscar la falla:',
    offline: 'Este aparato no tiene conexión',
    offlineWhy:
      'Sin conexión no se pudo cargar la página. Lo que escribió se conserva. Pruebe otra vez cuando vuelva la conexión.',
    notFetched: 'No se pudo cargar esta parte de la página',
    notFetchedWhy:
      'No hay conexión, o el sistema se renovó mientras usted leía. Recargue la página cuando tenga conexión. Lo que escribió se conserva.',
    reload: 'Recargar la página',
    toWork: 'Ir al comienzo',
    find: 'Buscar una página',
  },
}
