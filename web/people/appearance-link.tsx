import { Link } from '@tanstack/react-router'
import { listAppearances } from '../../contract/people.ts'
import { useRead } from '../app/use-read.ts'

/** The way to the notices of appearance, for those who may file one. */
export function AppearanceLink() {
  const read = useRead(listAppearances, {})
  if (read.state !== 'ready' || !read.data.abilities.includes('file')) return null
  return (
    <Link to="/appearances" className="usa-link">
      Notices of appearance
    </Link>
  )
}
