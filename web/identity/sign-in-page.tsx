import './identity.css'
import { useState } from 'react'
import type { SignedOut } from '../../contract/identity.ts'
import { invitationIn } from './invitation-link.ts'
import { NewPasswordWithCode } from './new-password-with-code.tsx'
import { PasswordSignIn } from './password-sign-in.tsx'
import { TrainingSignIn } from './training-sign-in.tsx'

/** The notice of use and the ways in. */
export function SignInPage({ session }: { readonly session: SignedOut }) {
  const [invitation] = useState(() => invitationIn(window.location.hash))
  const [username, setUsername] = useState('')
  return (
    <div className="sign-in">
      <title>Sign in · Colloquy</title>
      <header className="sign-in__bar">Colloquy</header>
      <main className="page sign-in__page">
        <h1>{session.training ? 'Training court' : 'Sign in'}</h1>
        <div className="sign-in__columns">
          {session.training && session.people && <TrainingSignIn people={session.people} />}
          <div className="sign-in__side">
            <PasswordSignIn username={username} onUsername={setUsername} />
            <NewPasswordWithCode
              invitation={invitation}
              onChosen={(chosenBy) => {
                setUsername(chosenBy)
                // The code is used up; it need not stay in the address and the history.
                window.history.replaceState(window.history.state, '', window.location.pathname)
              }}
            />
            <UseNotice text={session.banner} />
          </div>
        </div>
      </main>
    </div>
  )
}

function UseNotice({ text }: { readonly text: string }) {
  return (
    <section className="sign-in__notice" aria-labelledby="notice-of-use">
      <h2 id="notice-of-use">Notice of use</h2>
      {text.split(/\n\s*\n/).map((paragraph) => (
        <p key={paragraph}>{paragraph}</p>
      ))}
    </section>
  )
}
