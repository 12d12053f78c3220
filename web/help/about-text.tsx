import { useLanguage } from '../app/language.ts'
import { shellWords } from '../app/shell-words.ts'
import { aboutScreen } from './about-screens.ts'
import { aboutScreenInSpanish } from './about-screens-es.ts'

/** The text of a screen, loaded when it is first asked for. */
export function AboutText({ path }: { readonly path: string }) {
  const language = useLanguage()
  const words = shellWords[language]
  const inSpanish = language === 'es' ? aboutScreenInSpanish(path) : null
  const about = inSpanish ?? aboutScreen(path)
  if (about === null) return <p>Nothing is written about this screen.</p>
  return (
    <div lang={inSpanish === null ? 'en' : 'es'}>
      <p>{about.purpose}</p>
      {about.can.length > 0 && (
        <>
          <p className="about__label">{words.aboutCan}</p>
          <ul className="usa-list">
            {about.can.map((what) => (
              <li key={what}>{what}</li>
            ))}
          </ul>
        </>
      )}
      <p className="about__label">{words.aboutSeenBy}</p>
      <p>{about.seenBy}</p>
    </div>
  )
}
