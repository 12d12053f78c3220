/** Says what is being fetched, to eyes and to screen readers. */
export function Loading({ what }: { readonly what: string }) {
  return <output className="loading">Loading {what}…</output>
}
