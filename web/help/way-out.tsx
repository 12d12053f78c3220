import './help.css'
import { useRouter } from '@tanstack/react-router'
import { PageLink } from '../app/page-link.tsx'
import { useLanguage } from '../app/language.ts'
import { lostWords } from '../app/lost-words.ts'
import { useShellActs } from '../app/shell-acts.ts'
import { stateWords } from '../design/state-words.ts'

/** What leads on from a page on which there is nothing to do. */
export function WayOut() {
  const router = useRouter()
  const language = useLanguage()
  const words = lostWords[language]
  const { openPalette } = useShellActs()
  return (
    <ul className="way-out">
      <li>
        <PageLink to="/">{words.toWork}</PageLink>
      </li>
      <li>
        <button type="button" className="usa-button usa-button--unstyled" onClick={() => router.history.back()}>
          {stateWords[language].back}
        </button>
      </li>
      <li>
        <button type="button" className="usa-button usa-button--unstyled" onClick={openPalette}>
          {words.find}
        </button>
      </li>
    </ul>
  )
}
