import type { WrittenLanguage } from '../../src/vocabulary/code-lists.ts'

/** The words of the ways in and of the locked screen, in each language in which the system speaks. */
interface SignInWords {
  readonly title: string
  readonly trainingTitle: string
  readonly anybody: string
  readonly anybodyNote: string
  readonly account: string
  readonly username: string
  readonly password: string
  readonly code: string
  readonly codeHint: string
  readonly signIn: string
  readonly signingIn: string
  readonly invited: string
  readonly invitedForm: string
  readonly ownName: string
  readonly oneTimeCode: string
  readonly newPassword: string
  readonly newPasswordHint: string
  readonly setPassword: string
  readonly passwordSet: string
  readonly notice: string
  readonly locked: string
  /** Why the page is covered. */
  readonly lockedWhy: (name: string) => string
  readonly unlock: string
  readonly unlocking: string
}

export const signInWords: Readonly<Record<WrittenLanguage, SignInWords>> = {
  en: {
    title: 'Sign in',
    trainingTitle: 'Training court',
    anybody: 'Sign in as anybody',
    anybodyNote: 'Everything here is invented: people, cases and crimes. Nothing you do leaves this court.',
    account: 'Sign in to your account',
    username: 'User name or e-mail address',
    password: 'Password',
    code: 'Code',
    codeHint: 'Six digits from your authenticator app.',
    signIn: 'Sign in',
    signingIn: 'Signing in…',
    invited: 'I have an invitation or a one-time code',
    invitedForm: 'Choose a password with a one-time code',
    ownName: 'Your user name',
    oneTimeCode: 'One-time code',
    newPassword: 'New password',
    newPasswordHint: '12 to 200 characters; a few words that mean something to you alone are best.',
    setPassword: 'Set the password',
    passwordSet: 'Your new password is set. Sign in with it above.',
    notice: 'Notice of use',
    locked: 'Locked',
    lockedWhy: (name) =>
      `${name}, this screen was locked to keep the case beneath from passers-by. What you typed is kept.`,
    unlock: 'Unlock',
    unlocking: 'Unlocking…',
  },
  es: {
    title: 'Entrar',
    trainingTitle: 'Tribunal de práctica',
    anybody: 'Entrar como cualquiera',
    anybodyNote: 'Aquí todo es inventado: personas, casos y delitos. Nada de lo que haga sale de este tribunal.',
    account: 'Entrar en su cuenta',
    username: 'Nombre de usuario o correo electrónico',
    password: 'Contraseña',
    code: 'Código',
    codeHint: 'Seis números de su aplicación de códigos.',
    signIn: 'Entrar',
    signingIn: 'Entrando…',
    invited: 'Tengo una invitación o un código de un solo uso',
    invitedForm: 'Elegir una contraseña con un código de un solo uso',
    ownName: 'Su nombre de usuario',
    oneTimeCode: 'Código de un solo uso',
    newPassword: 'Contraseña nueva',
    newPasswordHint: 'De 12 a 200 letras. Lo mejor son unas palabras que solo usted conoce.',
    setPassword: 'Guardar la contraseña',
    passwordSet: 'Su contraseña nueva está guardada. Entre con ella aquí arriba.',
    notice: 'Aviso de uso',
    locked: 'Pantalla bloqueada',
    lockedWhy: (name) =>
      `${name}, esta pantalla se bloqueó para que nadie más vea su caso. Lo que usted escribió se conserva.`,
    unlock: 'Desbloquear',
    unlocking: 'Desbloqueando…',
  },
}
