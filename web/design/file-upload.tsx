import { useId, useRef, useState, type DragEvent } from 'react'
import { uuid } from '../app/uuid.ts'
import { bytesText } from './bytes-text.ts'

/** One file to be sent. */
export interface FileToSend {
  readonly file: File
  /** The same when this file is sent again, so that it makes one document. */
  readonly idempotencyKey: string
  /** Tells how far it is, from 0 to 1. */
  readonly onProgress: (done: number) => void
}

interface FileUploadProps {
  readonly label: string
  readonly hint?: string
  /** As the `accept` attribute: `.pdf,image/*`. */
  readonly accept?: string
  readonly multiple?: boolean
  /** Rejects when the file is refused or cannot be sent. */
  readonly send: (sent: FileToSend) => Promise<unknown>
  /** What is said of it then. */
  readonly failureText: (error: unknown) => string
}

type Sending =
  | { readonly state: 'waiting' }
  | { readonly state: 'sending'; readonly done: number }
  | { readonly state: 'sent' }
  | { readonly state: 'failed'; readonly message: string }

interface Item {
  readonly id: string
  readonly file: File
  readonly sending: Sending
}

/** Chooses or drops files and sends them one after another, with their progress; one that failed can be sent again. */
export function FileUpload({ label, hint, accept, multiple = true, send, failureText }: FileUploadProps) {
  const id = useId()
  const [items, setItems] = useState<readonly Item[]>([])
  const queue = useRef(Promise.resolve())

  function show(itemId: string, sending: Sending) {
    setItems((before) => before.map((item) => (item.id === itemId ? { ...item, sending } : item)))
  }

  async function sendOne(itemId: string, file: File): Promise<void> {
    show(itemId, { state: 'sending', done: 0 })
    try {
      await send({ file, idempotencyKey: itemId, onProgress: (done) => show(itemId, { state: 'sending', done }) })
      show(itemId, { state: 'sent' })
    } catch (error) {
      show(itemId, { state: 'failed', message: failureText(error) })
    }
  }

  function enqueue(itemId: string, file: File) {
    queue.current = queue.current.then(() => sendOne(itemId, file))
  }

  function add(files: FileList | null) {
    for (const file of Array.from(files ?? []).slice(0, multiple ? undefined : 1)) {
      const itemId = uuid()
      setItems((before) => [...before, { id: itemId, file, sending: { state: 'waiting' } }])
      enqueue(itemId, file)
    }
  }

  function drop(event: DragEvent) {
    event.preventDefault()
    add(event.dataTransfer.files)
  }

  return (
    <div className="file-upload">
      <label className="usa-label" htmlFor={id}>
        {label}
      </label>
      {hint !== undefined && (
        <div className="usa-hint" id={`${id}-hint`}>
          {hint}
        </div>
      )}
      <div className="file-upload__drop" onDragOver={(event) => event.preventDefault()} onDrop={drop}>
        <input
          id={id}
          type="file"
          multiple={multiple}
          accept={accept}
          aria-describedby={hint === undefined ? undefined : `${id}-hint`}
          onChange={(event) => {
            add(event.target.files)
            // The same file may be chosen again after it failed.
            event.target.value = ''
          }}
        />
        <span className="quiet">or drop {multiple ? 'files' : 'a file'} here</span>
      </div>
      <ul className="file-upload__items" aria-label={`${label}: progress`}>
        {items.map((item) => (
          <FileRow key={item.id} item={item} onRetry={() => enqueue(item.id, item.file)} />
        ))}
      </ul>
    </div>
  )
}

function FileRow({ item, onRetry }: { readonly item: Item; readonly onRetry: () => void }) {
  const { file, sending } = item
  return (
    <li>
      <span>
        {file.name} <span className="quiet">{bytesText(file.size)}</span>
      </span>
      {sending.state === 'waiting' && <span className="quiet">waiting</span>}
      {sending.state === 'sending' && <progress value={sending.done} max={1} aria-label={`Sending ${file.name}`} />}
      {sending.state === 'sent' && <output>✓ sent</output>}
      {sending.state === 'failed' && (
        <span role="alert">
          ! {sending.message}{' '}
          <button type="button" className="usa-button usa-button--unstyled" onClick={onRetry}>
            Send again
          </button>
        </span>
      )}
    </li>
  )
}
