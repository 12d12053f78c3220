import { z } from 'zod'

const Start = z.looseObject({ csrf: z.string() })

/** Signs in as a person of the training court. @returns the cookies of the session */
export async function signInForBench(address: string, personId: string): Promise<string> {
  const first = await fetch(`${address}/api/session`)
  const { csrf } = Start.parse(await first.json())
  const signedIn = await fetch(`${address}/api/training/sign-in`, {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      'x-colloquy-csrf': csrf,
      'idempotency-key': crypto.randomUUID(),
      cookie: cookiesOf(first),
    },
    body: JSON.stringify({ personId }),
  })
  if (!signedIn.ok) throw new Error(`The bench could not sign in: ${signedIn.status} ${await signedIn.text()}`)
  return cookiesOf(signedIn)
}

const cookiesOf = (response: Response): string =>
  response.headers
    .getSetCookie()
    .map((each) => each.split(';')[0])
    .join('; ')
