import { createRoute } from '@tanstack/react-router'
import { HomePage } from './home-page.tsx'
import { rootRoute } from './root-route.tsx'

/** `/` leads to where this person's day begins. */
export const homeRoute = createRoute({ getParentRoute: () => rootRoute, path: '/', component: HomePage })
