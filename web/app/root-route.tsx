import { createRootRoute } from '@tanstack/react-router'
import { NotFoundPage } from './not-found-page.tsx'
import { Root } from './root.tsx'

/** The parent of every area's routes: the shell around the screens, and the sign-in page for nobody yet. */
export const rootRoute = createRootRoute({ component: Root, notFoundComponent: NotFoundPage })
