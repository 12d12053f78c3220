import { Alert, AlertHeading, AlertText, Button } from '@trussworks/react-uswds'

/** The whole page could not be loaded. */
export function UnreachableNotice({ onRetry }: { readonly onRetry: () => void }) {
  return (
    <main className="page page--narrow">
      <title>Not reachable · Colloquy</title>
      <Alert type="error">
        <AlertHeading level="h1">Colloquy cannot be reached</AlertHeading>
        <AlertText>The connection or the server is down. What you typed before is kept in this tab.</AlertText>
        <Button type="button" onClick={onRetry}>
          Try again
        </Button>
      </Alert>
    </main>
  )
}
