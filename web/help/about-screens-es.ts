import type { AboutScreen } from './about-screens.ts'

/** What the screens of a defendant say of themselves in Spanish, by their paths in the router. */
export const aboutScreensInSpanish: Readonly<Record<string, AboutScreen>> = {
  '/': { purpose: 'Lo lleva a la página donde usted empieza.', can: [], seenBy: 'Solo usted.' },
  '/my-case': {
    purpose: 'Su caso, las ofertas que le hicieron y su próxima fecha.',
    can: [
      'Leer cada oferta en palabras sencillas.',
      'Decir que la vio y lo que usted decidió.',
      'Hacer preguntas a su abogado, si tiene uno.',
    ],
    seenBy: 'Usted, y su abogado si tiene uno.',
  },
  '/first-hour': {
    purpose: 'Ejercicios del tribunal de práctica. Muestran para qué sirve cada paso.',
    can: ['Empezar por donde usted quiera.', 'Hacer un ejercicio; queda marcado cuando el sistema lo recibe.'],
    seenBy: 'Solo usted. Cada persona tiene los suyos.',
  },
  '/account': {
    purpose: 'Cómo entra usted en el sistema.',
    can: ['Cambiar su contraseña.', 'Usar una aplicación que da códigos.', 'Cerrar la sesión en todas partes.'],
    seenBy: 'Solo usted.',
  },
  '/cases/$caseId/sign': {
    purpose: 'El acuerdo que su abogado compartió con usted.',
    can: ['Leerlo.', 'Firmarlo, después de hablar con su abogado.'],
    seenBy: 'Usted y la defensa. La firma llega a las dos partes.',
  },
  '/cases/$caseId/tendered': {
    purpose: 'El acuerdo como se entregó al tribunal.',
    can: ['Leerlo e imprimirlo.'],
    seenBy: 'El tribunal y las dos partes. Las ofertas anteriores no están aquí.',
  },
}

export const aboutScreenInSpanish = (path: string): AboutScreen | null =>
  Object.hasOwn(aboutScreensInSpanish, path) ? (aboutScreensInSpanish[path] ?? null) : null
