import type { WrittenLanguage } from '../../src/vocabulary/code-lists.ts'

/** The words of one's own account, in each language in which the system speaks. */
interface AccountWords {
  readonly title: string
  readonly name: string
  /** Before what somebody is who works in no office. */
  readonly part: string
  readonly endsAt: string
  readonly locksAfter: string
  readonly idleMinutes: (n: number) => string
  readonly noPassword: string
  readonly password: string
  readonly changePassword: string
  readonly passwordChanged: string
  readonly presentPassword: string
  readonly alerts: string
  readonly alertsNote: string
  readonly alertsLink: string
  readonly devices: string
  readonly devicesNote: string
  readonly signOutEverywhere: string
  readonly signOutSure: string
  readonly signOutNote: string
  readonly authenticator: string
  readonly isSetUp: string
  readonly isNotSetUp: string
  readonly whatFor: string
  readonly untilSetUp: string
  readonly making: string
  readonly setUp: string
  readonly setUpAnother: string
  readonly scan: string
  readonly picture: string
  readonly noCamera: string
  readonly onThisDevice: string
  readonly openIt: string
  readonly typeCode: string
  readonly checking: string
  readonly finish: string
}

export const accountWords: Readonly<Record<WrittenLanguage, AccountWords>> = {
  en: {
    title: 'Account and sign-in',
    name: 'Name',
    part: 'Your part',
    endsAt: 'This session ends',
    locksAfter: 'It locks after',
    idleMinutes: (n) => `${n} idle minutes`,
    noPassword: 'You came in with one click, as a person of the training court: there is no password to protect.',
    password: 'Password',
    changePassword: 'Change the password',
    passwordChanged: 'Your password is changed. All your other sessions have ended.',
    presentPassword: 'Present password',
    alerts: 'Alerts and calendar',
    alertsNote: 'Be told of things by mail, and follow your hearings in a calendar program.',
    alertsLink: 'Alerts and calendar',
    devices: 'Other devices',
    devicesNote: 'If you left Colloquy open somewhere, or a device was lost, end all of your sessions.',
    signOutEverywhere: 'Sign out everywhere',
    signOutSure: 'Sign out on every device?',
    signOutNote: 'You are signed out here, too. What is typed and not saved on other devices is lost there.',
    authenticator: 'Authenticator app',
    isSetUp: 'Set up',
    isNotSetUp: 'Not set up',
    whatFor: 'A code from an app on your phone, asked for at sign-in, keeps out whoever learned your password.',
    untilSetUp: 'Until it is set up, every sign-in begins on this page.',
    making: 'Making a key…',
    setUp: 'Set up an authenticator app',
    setUpAnother: 'Set up another app instead',
    scan: 'Scan this picture with an authenticator app on your phone.',
    picture: 'Picture of the key below, for the camera of your phone',
    noCamera: 'No camera? Type this key into the app, as a time-based account:',
    onThisDevice: 'Is the app on this device?',
    openIt: 'Open it',
    typeCode: 'Type the code that the app shows now.',
    checking: 'Checking…',
    finish: 'Finish',
  },
  es: {
    title: 'Su cuenta',
    name: 'Nombre',
    part: 'Usted es',
    endsAt: 'Esta sesión termina',
    locksAfter: 'La pantalla se bloquea después de',
    idleMinutes: (n) => `${n} minutos sin uso`,
    noPassword: 'Usted entró con un clic, como persona del tribunal de práctica. Aquí no hay contraseña.',
    password: 'Contraseña',
    changePassword: 'Cambiar la contraseña',
    passwordChanged: 'Su contraseña cambió. Se cerraron todas sus otras sesiones.',
    presentPassword: 'Contraseña de ahora',
    alerts: 'Avisos y calendario',
    alertsNote: 'Usted puede recibir avisos por correo. También puede ver sus audiencias en un programa de calendario.',
    alertsLink: 'Avisos y calendario (en inglés)',
    devices: 'Otros aparatos',
    devicesNote: 'Si dejó Colloquy abierto en otro lugar, o perdió un aparato, cierre todas sus sesiones.',
    signOutEverywhere: 'Cerrar todas las sesiones',
    signOutSure: '¿Cerrar la sesión en todos los aparatos?',
    signOutNote: 'Se cierra también aquí. Se pierde lo que escribió y no guardó en otros aparatos.',
    authenticator: 'Aplicación de códigos',
    isSetUp: 'Lista',
    isNotSetUp: 'Todavía no',
    whatFor: 'Al entrar se pide un código de su teléfono. Así no entra nadie más, aunque sepa su contraseña.',
    untilSetUp: 'Hasta que esté lista, usted llega siempre primero a esta página.',
    making: 'Creando la clave…',
    setUp: 'Preparar una aplicación de códigos',
    setUpAnother: 'Usar otra aplicación',
    scan: 'Apunte a esta imagen con una aplicación de códigos de su teléfono.',
    picture: 'Imagen de la clave de abajo, para la cámara de su teléfono',
    noCamera: '¿No tiene cámara? Escriba esta clave en la aplicación, como cuenta basada en la hora:',
    onThisDevice: '¿Está la aplicación en este aparato?',
    openIt: 'Ábrala',
    typeCode: 'Escriba el código que muestra ahora la aplicación.',
    checking: 'Revisando…',
    finish: 'Terminar',
  },
}
