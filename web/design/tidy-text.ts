/*
 * What comes along unseen when text is pasted out of a word processor, a mail or a PDF: it breaks searches, lines and
 * printed papers, and nobody meant it. What somebody can see stays: quotes, dashes, emoji, every script. So do the
 * joiners, without which Persian names and many emoji fall apart.
 */
const unseen = /(?![\n\t])\p{Cc}|[\u00ad\u200b\u2060\ufeff\ufff9-\ufffb]/gu
/** Marks that turn the direction of what follows, by which one name can be made to look like another. */
const turning = /[\u202a-\u202e\u2066-\u2069]/g
const spaces = /[\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000]/g
const lineEnds = /\r\n?|[\v\f\u0085\u2028\u2029]/g

/** Several lines of text without what cannot be seen. Normalized, so that an accent is the same however it was typed. */
export function tidyLines(text: string): string {
  return text
    .replaceAll(lineEnds, '\n')
    .replaceAll(unseen, '')
    .replaceAll(turning, '')
    .replaceAll(spaces, ' ')
    .normalize('NFC')
}

/** One line: ends of lines and tabs become spaces. */
export function tidyLine(text: string): string {
  return tidyLines(text).replaceAll(/[\n\t]+/g, ' ')
}
