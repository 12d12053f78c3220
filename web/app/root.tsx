import { Outlet } from '@tanstack/react-router'
import { lazy, Suspense } from 'react'
import { LanguageContext } from '../design/language.ts'
import { Loading } from '../design/loading.tsx'
import { UnreachableNotice } from '../design/unreachable-notice.tsx'
import { useLanguage } from './language.ts'
import { useSession } from './session.ts'
import { Shell } from './shell.tsx'
import { shellWords } from './shell-words.ts'

const SignInPage = lazy(async () => ({ default: (await import('../identity/sign-in-page.tsx')).SignInPage }))

/**
 * Whoever is not signed in sees the sign-in page at whatever address was asked for, and goes on there afterwards.
 */
export function Root() {
  return (
    <LanguageContext value={useLanguage()}>
      <SignedInOrNot />
    </LanguageContext>
  )
}

function SignedInOrNot() {
  const words = shellWords[useLanguage()]
  const session = useSession()
  if (session.data?.signedIn === true) {
    return (
      <Shell session={session.data}>
        <Outlet />
      </Shell>
    )
  }
  if (session.data) {
    return (
      <Suspense fallback={<Loading what={words.loaded.signIn} />}>
        <SignInPage session={session.data} />
      </Suspense>
    )
  }
  if (session.error) return <UnreachableNotice onRetry={() => void session.refetch()} />
  return <Loading what="Colloquy" />
}
