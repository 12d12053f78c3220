import { Alert, AlertHeading, AlertText, Button } from '@trussworks/react-uswds'

/** The whole page could not be loaded. */
export function UnreachableNotice({ onRetry }: { readonly onRetry: () => void }) {
  return (
    <main className="page page--narrow">
      <title>Not reachable · Colloquy</title>
      <Alert type="error">
        <AlertHeading level="h1">Colloquy cannot be reached</AlertHeading>
        <AlertText>
          The connection is down, or the server is being restarted. What you typed is kept in this browser. Look whether
          other pages load; if they do, the server is away, and your administrator can tell for how long.
        </AlertText>
        <Button type="button" onClick={onRetry}>
          Try again
        </Button>
      </Alert>
    </main>
  )
}
