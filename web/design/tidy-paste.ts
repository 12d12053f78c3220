import type { ClipboardEvent } from 'react'

/**
 * Puts what is pasted into a field without what cannot be seen. The browser types it, so that the caret stays and the
 * person can undo it; what needs no tidying is left to the browser alone.
 */
export function tidyPaste(tidy: (text: string) => string) {
  return (event: ClipboardEvent<HTMLInputElement | HTMLTextAreaElement>): void => {
    const pasted = event.clipboardData.getData('text/plain')
    const wanted = tidy(pasted)
    if (wanted === pasted.replaceAll('\r\n', '\n')) return
    event.preventDefault()
    // Nothing else writes into a field and can be undone.
    // oxlint-disable-next-line typescript/no-deprecated
    document.execCommand('insertText', false, wanted)
  }
}
