import './identity.css'
import { useState } from 'react'
import type { SignedOut } from '../../contract/identity.ts'
import { speakAtSignIn, useLanguage } from '../app/language.ts'
import { LanguageChoice } from '../design/language-choice.tsx'
import { invitationIn } from './invitation-link.ts'
import { NewPasswordWithCode } from './new-password-with-code.tsx'
import { PasswordSignIn } from './password-sign-in.tsx'
import { signInWords } from './sign-in-words.ts'
import { TrainingSignIn } from './training-sign-in.tsx'

/** The notice of use and the ways in. */
export function SignInPage({ session }: { readonly session: SignedOut }) {
  const [invitation] = useState(() => invitationIn(window.location.hash))
  const [username, setUsername] = useState('')
  const language = useLanguage()
  const words = signInWords[language]
  return (
    <div className="sign-in">
      <title>{`${words.title} · Colloquy`}</title>
      <header className="sign-in__bar">Colloquy</header>
      <main className="page sign-in__page">
        <div className="sign-in__head">
          <h1>{session.training ? words.trainingTitle : words.title}</h1>
          <LanguageChoice language={language} onChange={speakAtSignIn} />
        </div>
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
            <UseNotice title={words.notice} text={session.banner[language]} />
          </div>
        </div>
      </main>
    </div>
  )
}

function UseNotice({ title, text }: { readonly title: string; readonly text: string }) {
  return (
    <section className="sign-in__notice" aria-labelledby="notice-of-use">
      <h2 id="notice-of-use">{title}</h2>
      {text.split(/\n\s*\n/).map((paragraph) => (
        <p key={paragraph}>{paragraph}</p>
      ))}
    </section>
  )
}
