import { createCipheriv, createDecipheriv } from 'node:crypto'

/**
 * A place in the feed as a browser keeps it: enciphered, so that gaps between its own nudges tell nothing of what
 * happens in cases it may not see.
 * @param key 16 bytes
 */
export function cursorOf(pos: number, key: Buffer): string {
  const block = Buffer.alloc(16)
  block.writeBigInt64BE(BigInt(pos), 8)
  const cipher = createCipheriv('aes-128-ecb', key, null).setAutoPadding(false)
  return Buffer.concat([cipher.update(block), cipher.final()]).toString('base64url')
}

/** The place a cursor stands for; null when it is not one of ours. */
export function placeOf(cursor: string, key: Buffer): number | null {
  const block = Buffer.from(cursor, 'base64url')
  if (block.length !== 16) return null
  const decipher = createDecipheriv('aes-128-ecb', key, null).setAutoPadding(false)
  const plain = Buffer.concat([decipher.update(block), decipher.final()])
  return plain.readBigInt64BE(0) === 0n ? Number(plain.readBigInt64BE(8)) : null
}
