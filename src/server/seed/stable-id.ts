import { createHash } from 'node:crypto'

/** The namespace of the training court's ids. */
const namespace = Buffer.from('9b3f6d0c52e84a17b6c11f0e7a2d4c58', 'hex')

/**
 * An id that is always the same for the same name, so that tests and guides can name people and cases.
 * @source RFC 9562 §5.5 (UUID version 5)
 */
export function stableId(name: string): string {
  const bytes = createHash('sha1').update(namespace).update(name).digest().subarray(0, 16)
  bytes.writeUInt8((bytes.readUInt8(6) & 0x0f) | 0x50, 6)
  bytes.writeUInt8((bytes.readUInt8(8) & 0x3f) | 0x80, 8)
  const hex = bytes.toString('hex')
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join('-')
}
