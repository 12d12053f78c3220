import { useId } from 'react'
import { shortWords, type ShortWord } from './short-words.ts'

/** A word in short, that says what it means when it is touched. */
export function Abbr({ word }: { readonly word: ShortWord }) {
  const id = useId()
  return (
    <>
      <button type="button" className="abbr" popoverTarget={id}>
        {word}
      </button>
      <span id={id} className="because__card" popover="auto">
        <strong>{word}</strong>: {shortWords[word]}
      </span>
    </>
  )
}
