import { PageLink } from './page-link.tsx'

/** Absent, sealed and forbidden look alike: this page never says which. */
export function NotFoundPage() {
  return (
    <section className="page page--narrow">
      <title>Not found · Colloquy</title>
      <h1>There is nothing here for you</h1>
      <p>
        The address may be mistyped, or what was here is not open to you. If you came by a link, ask whoever gave it to
        you.
      </p>
      <p>
        <PageLink to="/">Go to your work</PageLink>
      </p>
    </section>
  )
}
