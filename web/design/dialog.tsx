import { useEffect, useId, useRef, type ReactNode } from 'react'
import { useStateWords } from './state-words.ts'

interface DialogProps {
  readonly title: string
  readonly isOpen: boolean
  readonly onClose: () => void
  readonly children: ReactNode
}

/** A question that must be answered first. The browser keeps the focus inside and gives it back afterwards. */
export function Dialog({ title, isOpen, onClose, children }: DialogProps) {
  const words = useStateWords()
  const titleId = useId()
  const dialog = useRef<HTMLDialogElement>(null)
  useEffect(() => {
    const element = dialog.current
    if (isOpen) element?.showModal()
    // Closed by the browser it gives the focus back, also when the whole of it goes.
    return () => element?.close()
  }, [isOpen])
  return (
    <dialog ref={dialog} className="dialog" aria-labelledby={titleId} onClose={onClose}>
      {isOpen && (
        <>
          <div className="dialog__head">
            <h2 id={titleId}>{title}</h2>
            <button type="button" className="dialog__close" aria-label={words.close} onClick={onClose}>
              <span aria-hidden="true">×</span>
            </button>
          </div>
          {children}
        </>
      )}
    </dialog>
  )
}
