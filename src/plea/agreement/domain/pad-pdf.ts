const marker = 'startxref'

/** Sizes to which papers are filled up: the same for every paper of a kind, whatever it says. */
export const paddedSizes = [131_072, 262_144, 524_288, 1_048_576, 2_097_152] as const

/**
 * The same PDF filled up to the next of the fixed sizes, so that its size tells nothing of what it says. The filling
 * is spaces between the last object and `startxref`, where the file format allows white space and no offset moves.
 * @throws RangeError when the paper is larger than the largest size, or is no PDF
 */
export function padPdf(pdf: Uint8Array): Uint8Array<ArrayBuffer> {
  const size = paddedSizes.find((one) => one >= pdf.length)
  const at = lastIndexOf(pdf, marker)
  if (size === undefined || at < 0) throw new RangeError('The paper cannot be filled up to a fixed size')
  const padded = new Uint8Array(size).fill(0x20)
  padded.set(pdf.subarray(0, at), 0)
  // A line break before the marker, which must begin a line.
  padded[size - (pdf.length - at) - 1] = 0x0a
  padded.set(pdf.subarray(at), size - (pdf.length - at))
  return padded
}

function lastIndexOf(bytes: Uint8Array, text: string): number {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).lastIndexOf(text, bytes.length, 'latin1')
}
