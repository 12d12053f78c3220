import { z } from 'zod'
import { PersonId } from '../src/vocabulary/ids.ts'
import { InstantText } from '../src/vocabulary/instant.ts'
import { Session } from './identity.ts'
import { write } from './route.ts'

const NewPassword = z
  .string()
  .min(12, 'At least 12 characters')
  .max(200, 'At most 200 characters')
  .describe('12 to 200 characters of any kind; a few words that mean something to you alone are best.')

export const resetSignIn = write({
  id: 'identity.reset-sign-in',
  path: '/api/people/:id/reset-sign-in',
  summary:
    'Take away password and authenticator, end all sessions and calendar feeds, and give a one-time code to choose a new password',
  params: z.object({ id: PersonId }),
  body: z.object({ reason: z.string().trim().min(1, 'Say how you know that it is them') }),
  response: z.object({
    code: z.string().describe('Shown once; hand it to the person, never by mail.'),
    endsAt: InstantText.describe('Until when the code is taken.'),
  }),
  writes: 'create',
})

export const chooseNewPassword = write({
  id: 'identity.choose-new-password',
  path: '/api/session/new-password',
  summary: 'Choose a new password with a one-time code from an administrator; sign in with it afterwards',
  body: z.object({
    username: z.string().trim().min(1, 'Enter your user name'),
    resetCode: z.string().trim().min(1, 'Enter the code from your administrator'),
    password: NewPassword,
  }),
  response: Session,
  writes: 'create',
  open: true,
})

export const changePassword = write({
  id: 'identity.change-password',
  path: '/api/me/password',
  summary: 'Change one’s own password; all other sessions end',
  body: z.object({ current: z.string().min(1, 'Enter your present password'), password: NewPassword }),
  response: Session,
  writes: 'create',
})
