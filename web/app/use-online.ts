import { useSyncExternalStore } from 'react'

function watch(watcher: () => void): () => void {
  window.addEventListener('online', watcher)
  window.addEventListener('offline', watcher)
  return () => {
    window.removeEventListener('online', watcher)
    window.removeEventListener('offline', watcher)
  }
}

/** Whether the device has a network at all; having one does not mean that the server answers. */
export function useOnline(): boolean {
  return useSyncExternalStore(watch, () => navigator.onLine)
}
