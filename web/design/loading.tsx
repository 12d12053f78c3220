import { useStateWords } from './state-words.ts'

/** Says what is being fetched, to eyes and to screen readers, and holds its place. */
export function Loading({ what }: { readonly what: string }) {
  const words = useStateWords()
  return (
    <output className="loading">
      <span>{words.loading(what)}</span>
      <span className="loading__line" aria-hidden="true" />
      <span className="loading__line" aria-hidden="true" />
      <span className="loading__line" aria-hidden="true" />
    </output>
  )
}
