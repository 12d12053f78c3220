const bytes = 32

/** A secret of 256 bits, as base64url. It is made here, so that the server never has it but as a hash. */
export function newSecret(): string {
  const random = crypto.getRandomValues(new Uint8Array(bytes))
  return btoa(String.fromCodePoint(...random))
    .replaceAll('+', '-')
    .replaceAll('/', '_')
    .replaceAll('=', '')
}
