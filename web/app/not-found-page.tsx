import { WayOut } from '../help/way-out.tsx'
import { useLanguage } from './language.ts'
import { lostWords } from './lost-words.ts'

/** Absent, sealed and forbidden look alike: this page never says which. */
export function NotFoundPage() {
  const words = lostWords[useLanguage()]
  return (
    <section className="page page--narrow">
      <title>{`${words.nothingHere} · Colloquy`}</title>
      <h1>{words.nothingHere}</h1>
      <p>{words.nothingHereWhy}</p>
      <ul className="usa-list">
        {words.nothingHereDo.map((what) => (
          <li key={what}>{what}</li>
        ))}
      </ul>
      <WayOut />
    </section>
  )
}
