import type { Problems } from '../platform/http/problems.ts'

/** Why a request has no actor. */
export type AuthenticationRefusal =
  | { readonly kind: 'not-signed-in' }
  | { readonly kind: 'session-locked' }
  | { readonly kind: 'csrf-mismatch' }
  | { readonly kind: 'foreign-origin' }

export const authenticationProblems: Problems<AuthenticationRefusal> = {
  'not-signed-in': {
    status: 401,
    title: 'You are not signed in',
    detail: 'Your session has ended or there was none. Sign in; what you typed is kept on this page.',
  },
  'session-locked': {
    status: 423,
    title: 'Your session is locked',
    detail: 'It was locked by you or after thirty idle minutes. Unlock it to go on where you were.',
  },
  'csrf-mismatch': {
    status: 403,
    title: 'This page is out of date',
    detail: 'The token that changes carry is missing or belongs to another session. Reload the page and send it again.',
  },
  'foreign-origin': {
    status: 403,
    title: 'This was sent from another site',
    detail: 'Changes are taken from Colloquy’s own pages only. Open Colloquy by its own address and try again.',
  },
}

export type SignInRefusal =
  | { readonly kind: 'wrong-credentials' }
  | { readonly kind: 'code-needed' }
  | { readonly kind: 'locked-out' }
  | { readonly kind: 'too-many-attempts' }
  | { readonly kind: 'method-closed' }

export type AccountRefusal =
  | { readonly kind: 'wrong-code' }
  | { readonly kind: 'authenticator-not-begun' }
  | { readonly kind: 'no-password' }
  | { readonly kind: 'not-locked' }
  | { readonly kind: 'wrong-reset-code' }
  | { readonly kind: 'password-is-name' }

export const identityProblems: Problems<AuthenticationRefusal | SignInRefusal | AccountRefusal> = {
  ...authenticationProblems,
  'wrong-credentials': {
    status: 401,
    title: 'That did not match',
    detail:
      'The user name, the password or the code is not right. After five failures in fifteen minutes sign-in is locked until an administrator releases it.',
  },
  'code-needed': {
    status: 401,
    title: 'A code is needed',
    detail: 'Enter the six digits that your authenticator app shows now.',
  },
  'locked-out': {
    status: 423,
    title: 'Sign-in is locked for this name',
    detail: 'There were five failures in fifteen minutes. Ask your administrator to release it.',
  },
  'too-many-attempts': {
    status: 429,
    title: 'Too many attempts from here',
    detail: 'Too many sign-ins from this address failed in the last minutes. Wait a quarter of an hour and try again.',
  },
  'method-closed': {
    status: 403,
    title: 'This way to sign in is closed here',
    detail: 'Your installation takes another way to sign in. Ask your administrator which.',
  },
  'wrong-code': {
    status: 422,
    title: 'That code is not the one the app shows now',
    detail: 'Wait for the next six digits and enter those. Check that the clock of your phone is set by the network.',
  },
  'authenticator-not-begun': {
    status: 409,
    title: 'No authenticator is being set up',
    detail: 'Begin again: scan the picture with your app, then enter the code it shows.',
  },
  'no-password': {
    status: 409,
    title: 'You sign in without a password',
    detail:
      'A person of the training court signs in with one click: there is nothing to protect and nothing to change.',
  },
  'not-locked': {
    status: 409,
    title: 'Sign-in is not locked',
    detail: 'Somebody may have released it already. Reload the list.',
  },
  'wrong-reset-code': {
    status: 401,
    title: 'That code is not open',
    detail: 'The name or the code is not right, or its day has passed. Ask your administrator for another.',
  },
  'password-is-name': {
    status: 422,
    title: 'The password holds the user name',
    detail: 'Choose one that does not contain it.',
  },
}
