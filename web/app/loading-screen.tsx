import { Loading } from '../design/loading.tsx'
import { useLanguage } from './language.ts'
import { shellWords } from './shell-words.ts'

/** In the place of a screen that is being fetched. */
export function LoadingScreen() {
  return <Loading what={shellWords[useLanguage()].loaded.screen} />
}
