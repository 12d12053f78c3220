/** Whether a font has a glyph for a code point. */
export type Covers = (codePoint: number) => boolean

/**
 * Reads from a TrueType font which code points it has a glyph for.
 * @throws RangeError when the font has no character map of 32-bit groups (format 12)
 * @source OpenType specification, `cmap` table
 */
export function coverageOf(font: Uint8Array): Covers {
  const view = new DataView(font.buffer, font.byteOffset, font.byteLength)
  const groups = groupsAt(view, wideSubtable(view, tableOffset(view, 'cmap')))
  return (codePoint) => groups.some(([first, last]) => codePoint >= first && codePoint <= last)
}

type Group = readonly [first: number, last: number]

function tableOffset(view: DataView, tag: string): number {
  const tables = view.getUint16(4)
  for (let record = 12; record < 12 + tables * 16; record += 16) {
    if (tagAt(view, record) === tag) return view.getUint32(record + 8)
  }
  throw new RangeError(`The font has no ${tag} table.`)
}

function tagAt(view: DataView, offset: number): string {
  return String.fromCharCode(...[0, 1, 2, 3].map((index) => view.getUint8(offset + index)))
}

const formatOf32BitGroups = 12

function wideSubtable(view: DataView, cmap: number): number {
  const subtables = view.getUint16(cmap + 2)
  for (let index = 0; index < subtables; index += 1) {
    const subtable = cmap + view.getUint32(cmap + 4 + index * 8 + 4)
    if (view.getUint16(subtable) === formatOf32BitGroups) return subtable
  }
  throw new RangeError('The font has no character map of 32-bit groups.')
}

function groupsAt(view: DataView, subtable: number): readonly Group[] {
  const count = view.getUint32(subtable + 12)
  return Array.from({ length: count }, (_, index) => {
    const group = subtable + 16 + index * 12
    return [view.getUint32(group), view.getUint32(group + 4)]
  })
}
