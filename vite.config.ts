import react from '@vitejs/plugin-react'
import { defineConfig, type Plugin } from 'vite'
import { uswdsSheet } from './web/design/uswds-sheet.ts'

const serverPort = process.env['PORT'] ?? '8080'

/** The design system's sheet is sent as far as it is used, in our tokens. */
const uswds: Plugin = {
  name: 'uswds-sheet',
  enforce: 'pre',
  transform: (code, id) => (id.endsWith('uswds.min.css') ? uswdsSheet(code) : null),
}

export default defineConfig({
  root: 'web',
  plugins: [uswds, react()],
  build: {
    outDir: '../dist/web',
    emptyOutDir: true,
    // Everything is a file of its own: the content security policy allows no data: fonts or scripts.
    assetsInlineLimit: 0,
  },
  server: {
    port: Number(process.env['WEB_PORT'] ?? 5173),
    proxy: {
      '/api': { target: `http://localhost:${serverPort}`, changeOrigin: false },
    },
  },
})
