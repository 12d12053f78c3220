import { encode } from 'uqr'

/** The picture of a text, on a square of `size` modules with the light margin that readers need. */
export interface QrPicture {
  readonly size: number
  /** The dark modules, as the `d` of one SVG path. */
  readonly path: string
}

/** Light modules on each side. @source ISO/IEC 18004 §9.1: the quiet zone */
const margin = 4

/** Draws a text as a QR code that survives some glare: level M. */
export function qrPicture(text: string): QrPicture {
  const { data, size } = encode(text, { ecc: 'M', border: margin })
  const dark = data.flatMap((row, y) => row.flatMap((isDark, x) => (isDark ? [`M${x} ${y}h1v1h-1z`] : [])))
  return { size, path: dark.join('') }
}
