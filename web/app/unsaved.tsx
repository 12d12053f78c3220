import { useId, useSyncExternalStore } from 'react'
import { keptDrafts, watchDrafts } from './draft-store.ts'
import { useLanguage } from './language.ts'
import { PageLink } from './page-link.tsx'
import { shellWords } from './shell-words.ts'

/** What is typed and not saved yet, wherever it is: nothing is lost by going elsewhere, and this is the way back. */
export function Unsaved() {
  const id = useId()
  const words = shellWords[useLanguage()]
  const drafts = useSyncExternalStore(watchDrafts, keptDrafts)
  if (drafts.length === 0) return null
  const places = [...new Map(drafts.map((draft) => [draft.path, draft])).values()]
  return (
    <>
      <button type="button" className="shell__unsaved" popoverTarget={id}>
        {words.unsaved} <span className="shell__count">{places.length}</span>
      </button>
      <div id={id} popover="auto" className="shell__popover" role="dialog" aria-label={words.unsavedTitle}>
        <p>{words.unsavedNote}</p>
        <ul>
          {places.map(({ path, title }) => (
            <li key={path}>
              <PageLink to={path} onFollow={() => document.getElementById(id)?.hidePopover()}>
                <bdi>{title}</bdi>
              </PageLink>
            </li>
          ))}
        </ul>
      </div>
    </>
  )
}
