import { aboutScreen } from './about-screens.ts'

/** The text of a screen, loaded when it is first asked for. */
export function AboutText({ path }: { readonly path: string }) {
  const about = aboutScreen(path)
  if (about === null) return <p>Nothing is written about this screen.</p>
  return (
    <>
      <p>{about.purpose}</p>
      {about.can.length > 0 && (
        <>
          <p className="about__label">What you can do, as far as your part allows it</p>
          <ul className="usa-list">
            {about.can.map((what) => (
              <li key={what}>{what}</li>
            ))}
          </ul>
        </>
      )}
      <p className="about__label">Who sees it</p>
      <p>{about.seenBy}</p>
    </>
  )
}
