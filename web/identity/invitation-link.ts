/** What the link of an invitation carries behind the hash: no browser sends that part, and no proxy logs it. */
export interface InvitationLink {
  readonly username: string
  readonly code: string
}

/** The invitation in an address; null when there is none. */
export function invitationIn(hash: string): InvitationLink | null {
  const given = new URLSearchParams(hash.replace(/^#/, ''))
  const username = given.get('invited')
  const code = given.get('code')
  return username && code ? { username, code } : null
}
