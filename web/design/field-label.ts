/** What a field is called on the screen, without the word that it may be left out; null for what is no field. */
export function labelOf(element: HTMLElement | null): string | null {
  const label = element?.closest('.usa-form-group')?.querySelector('label, legend')
  const words = label?.textContent?.replace(/\s*\([^()]*\)\s*$/, '').trim() ?? ''
  return words === '' ? null : words
}
