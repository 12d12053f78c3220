import { useMemo } from 'react'
import { qrPicture } from './qr-picture.ts'

interface QrCodeProps {
  readonly text: string
  /** What the picture is for; what it says stands beside it in words. */
  readonly label: string
}

/** A picture for the camera of a phone. Always dark on white, for some readers take no other. */
export function QrCode({ text, label }: QrCodeProps) {
  const { size, path } = useMemo(() => qrPicture(text), [text])
  return (
    <svg className="qr" role="img" aria-label={label} viewBox={`0 0 ${size} ${size}`} shapeRendering="crispEdges">
      <rect width={size} height={size} fill="#fff" />
      <path d={path} fill="#000" />
    </svg>
  )
}
