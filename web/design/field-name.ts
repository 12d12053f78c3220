/**
 * The name of the field that a JSON pointer of a problem means: `/body/terms/0/n` → `terms.0.n`.
 * The server points into what was sent; a leading `body` is left out.
 */
export function fieldNameOf(pointer: string): string {
  const steps = pointer
    .split('/')
    .slice(1)
    .map((step) => step.replaceAll('~1', '/').replaceAll('~0', '~'))
  return (steps[0] === 'body' ? steps.slice(1) : steps).join('.')
}

/** What is wrong with a field: errors at it or, for a field of several parts, below it. */
export function errorsAt(errors: readonly { pointer: string; detail: string }[], name: string): string[] {
  return errors
    .filter(({ pointer }) => {
      const at = fieldNameOf(pointer)
      return at === name || at.startsWith(`${name}.`)
    })
    .map(({ detail }) => detail)
}
