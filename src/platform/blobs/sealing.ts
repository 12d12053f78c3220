import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto'

/*
 * How a file lies on the disk: a header with the file's own key, wrapped by the installation's key and bound to the content's hash,
 * then chunks, each sealed with AES-256-GCM. The nonce counts the chunks and marks the last one, so that chunks cannot
 * be reordered, dropped or cut off unnoticed. A file's key seals one file only, so no nonce meets a key twice.
 */

const algorithm = 'aes-256-gcm'
const keyBytes = 32
const nonceBytes = 12
const tagBytes = 16
const magic = Buffer.from('COLLOQY1', 'latin1')

/** Bytes of content in a chunk; a chunk on the disk has a tag more. */
export const chunkBytes = 64 * 1024
export const sealedChunkBytes = chunkBytes + tagBytes
export const headerBytes = magic.length + nonceBytes + keyBytes + tagBytes

export function newFileKey(): Buffer {
  return randomBytes(keyBytes)
}

/** The header of a sealed file: its key, wrapped. */
export function header(installationKey: Uint8Array, fileKey: Uint8Array, contentHash: Uint8Array): Buffer {
  const nonce = randomBytes(nonceBytes)
  const cipher = createCipheriv(algorithm, installationKey, nonce).setAAD(contentHash)
  return Buffer.concat([magic, nonce, cipher.update(fileKey), cipher.final(), cipher.getAuthTag()])
}

/**
 * The key of a sealed file.
 * @throws Error when the header is not ours, is of other content, or was made with another key
 */
export function fileKeyFrom(installationKey: Uint8Array, head: Buffer, contentHash: Uint8Array): Buffer {
  if (!head.subarray(0, magic.length).equals(magic)) throw new Error('This is not a sealed file.')
  const nonce = head.subarray(magic.length, magic.length + nonceBytes)
  const wrapped = head.subarray(magic.length + nonceBytes, headerBytes - tagBytes)
  const decipher = createDecipheriv(algorithm, installationKey, nonce)
  decipher.setAAD(contentHash).setAuthTag(head.subarray(headerBytes - tagBytes, headerBytes))
  return Buffer.concat([decipher.update(wrapped), decipher.final()])
}

export function sealChunk(fileKey: Uint8Array, index: number, last: boolean, content: Uint8Array): Buffer {
  const cipher = createCipheriv(algorithm, fileKey, chunkNonce(index, last))
  return Buffer.concat([cipher.update(content), cipher.final(), cipher.getAuthTag()])
}

/** @throws Error when the chunk is not the one that was sealed at this place */
export function openChunk(fileKey: Uint8Array, index: number, last: boolean, sealed: Uint8Array): Buffer {
  const decipher = createDecipheriv(algorithm, fileKey, chunkNonce(index, last))
  decipher.setAuthTag(sealed.subarray(sealed.length - tagBytes))
  return Buffer.concat([decipher.update(sealed.subarray(0, sealed.length - tagBytes)), decipher.final()])
}

function chunkNonce(index: number, last: boolean): Buffer {
  const nonce = Buffer.alloc(nonceBytes)
  nonce.writeUIntBE(index, 0, 6)
  nonce.writeUInt8(last ? 1 : 0, nonceBytes - 1)
  return nonce
}
