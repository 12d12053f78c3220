import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'

const serverPort = process.env['PORT'] ?? '8080'

export default defineConfig({
  root: 'web',
  plugins: [react()],
  build: {
    outDir: '../dist/web',
    emptyOutDir: true,
    // Everything is a file of its own: the content security policy allows no data: fonts or scripts.
    assetsInlineLimit: 0,
    // The design system's style sheet is half of what is sent; it is compressed on the way.
    chunkSizeWarningLimit: 900,
  },
  server: {
    port: Number(process.env['WEB_PORT'] ?? 5173),
    proxy: {
      '/api': { target: `http://localhost:${serverPort}`, changeOrigin: false },
    },
  },
})
