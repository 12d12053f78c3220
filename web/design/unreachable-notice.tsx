import { Alert, AlertHeading, AlertText, Button } from '@trussworks/react-uswds'
import { useStateWords } from './state-words.ts'

/** The whole page could not be loaded. */
export function UnreachableNotice({ onRetry }: { readonly onRetry: () => void }) {
  const words = useStateWords()
  return (
    <main className="page page--narrow">
      <title>{`${words.notReachable} · Colloquy`}</title>
      <Alert type="error">
        <AlertHeading level="h1">{words.notReachable}</AlertHeading>
        <AlertText>{words.notReachableLong}</AlertText>
        <Button type="button" onClick={onRetry}>
          {words.tryAgain}
        </Button>
      </Alert>
    </main>
  )
}
