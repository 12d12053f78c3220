import type { SignedOut } from '../../contract/identity.ts'
export function SignInPage({ session }: { readonly session: SignedOut }) {
  return <p>{session.banner}</p>
}
