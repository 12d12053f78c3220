import type { SignedIn } from '../../contract/identity.ts'
export function LockScreen({ session }: { readonly session: SignedIn }) {
  return <p>{session.person.name}</p>
}
