import type { WrittenLanguage } from '../../src/vocabulary/code-lists.ts'

/** The words of the first hour, in each language in which the system speaks. */
export interface FirstHourWords {
  readonly title: string
  readonly lead: string
  /** What is loaded. */
  readonly exercises: string
  readonly progress: string
  readonly done: (done: number, all: number) => string
  /** As whom one practices. */
  readonly as: (position: string) => string
  readonly how: string
  readonly allDone: string
  readonly toDo: string
  readonly isDone: string
  readonly doneWhen: string
  /** Before the case in which it was done. */
  readonly inCase: string
  readonly noNumber: string
}

export const firstHourWords: Readonly<Record<WrittenLanguage, FirstHourWords>> = {
  en: {
    title: 'First hour',
    lead: 'Try what your day will be made of. Everything here is invented: nothing that you do can harm anybody.',
    exercises: 'the exercises',
    progress: 'Exercises done',
    done: (done, all) => `${done} of ${all} done`,
    as: (position) => `${position}.`,
    how: 'Take them in any order, on any case. An exercise is done when the server has what you did; nobody can tick it off.',
    allDone: 'You have done them all: sign in as somebody else, and see the same case from there.',
    toDo: 'To do',
    isDone: 'Done',
    doneWhen: 'Done when:',
    inCase: 'in',
    noNumber: 'a case without a number yet',
  },
  es: {
    title: 'Primeros pasos',
    lead: 'Pruebe lo que hará aquí. Todo es inventado: nada de lo que usted haga puede dañar a nadie.',
    exercises: 'los ejercicios',
    progress: 'Ejercicios hechos',
    done: (done, all) => `${done} de ${all} hechos`,
    as: () => 'Usted practica como persona acusada.',
    how: 'Hágalos en el orden que quiera. Un ejercicio está hecho cuando el sistema recibe lo que usted hizo. Nadie puede marcarlo a mano.',
    allDone: 'Ya los hizo todos.',
    toDo: 'Por hacer',
    isDone: 'Hecho',
    doneWhen: 'Está hecho cuando:',
    inCase: 'en el caso',
    noNumber: 'que todavía no tiene número',
  },
}
