import { useRouter } from '@tanstack/react-router'
import { useEffect } from 'react'
import { Loading } from '../design/loading.tsx'
import { useLanguage } from './language.ts'
import { shellWords } from './shell-words.ts'
import { useSignedIn } from './signed-in.ts'

export function HomePage() {
  const { person } = useSignedIn()
  const router = useRouter()
  const words = shellWords[useLanguage()]
  useEffect(() => {
    if (person.home !== '/') router.history.replace(person.home)
  }, [person.home, router])
  return <Loading what={words.loaded.work} />
}
