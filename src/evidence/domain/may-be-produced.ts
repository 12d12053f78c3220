/** What is disclosed comes from the investigation, or was gathered by the prosecution as evidence; never its own papers. */
export function mayBeProduced(file: { readonly compartment: string; readonly kind: string }): boolean {
  return file.compartment === 'investigation' || (file.compartment === 'prosecution' && file.kind === 'evidence')
}

/** The number under which both sides cite a disclosed file: that of the case's prosecution and six digits. */
export function batesNumber(n: number): string {
  return `PROS-${String(n).padStart(6, '0')}`
}
