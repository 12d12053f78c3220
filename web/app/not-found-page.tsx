import { WayOut } from '../help/way-out.tsx'

/** Absent, sealed and forbidden look alike: this page never says which. */
export function NotFoundPage() {
  return (
    <section className="page page--narrow">
      <title>Not found · Colloquy</title>
      <h1>There is nothing here for you</h1>
      <p>
        The address may be mistyped, what was here may be gone, or it is not open to you. Which of them it is, nobody is
        told.
      </p>
      <ul className="usa-list">
        <li>Compare the address with the one you were given, or ask whoever gave it to you.</li>
        <li>Look for the case by its number or the defendant’s name.</li>
        <li>If you should have a part in the case, ask the one who leads it in your office.</li>
      </ul>
      <WayOut />
    </section>
  )
}
