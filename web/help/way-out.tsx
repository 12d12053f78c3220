import './help.css'
import { useRouter } from '@tanstack/react-router'
import { PageLink } from '../app/page-link.tsx'
import { useShellActs } from '../app/shell-acts.ts'

/** What leads on from a page on which there is nothing to do. */
export function WayOut() {
  const router = useRouter()
  const { openPalette } = useShellActs()
  return (
    <ul className="way-out">
      <li>
        <PageLink to="/">Go to your work</PageLink>
      </li>
      <li>
        <button type="button" className="usa-button usa-button--unstyled" onClick={() => router.history.back()}>
          Go back
        </button>
      </li>
      <li>
        <button type="button" className="usa-button usa-button--unstyled" onClick={openPalette}>
          Find a case or a screen
        </button>
      </li>
    </ul>
  )
}
