import '@uswds/uswds/css/uswds.min.css'
import '../design/tokens.css'
import '../design/uswds-retouch.css'
import '../design/design.css'
import './shell.css'
import '../design/print.css'
import { QueryClientProvider } from '@tanstack/react-query'
import { RouterProvider } from '@tanstack/react-router'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { z } from 'zod'
import { watchActivity } from './activity.ts'
import { speakAsBrowser } from './language.ts'
import { followPreferences } from './preferences.ts'
import { queryClient } from './query-client.ts'
import { router } from './router.tsx'
import { followSession } from './session.ts'

// The content security policy forbids code made from text, which the schemas would otherwise try.
z.config({ jitless: true })

followPreferences()
speakAsBrowser()
watchActivity()
followSession(queryClient)

const place = document.getElementById('page')
if (!place) throw new Error('index.html has no element #page.')
createRoot(place).render(
  <StrictMode>
    <QueryClientProvider client={queryClient}>
      <RouterProvider router={router} />
    </QueryClientProvider>
  </StrictMode>,
)
