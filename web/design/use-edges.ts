import { useLayoutEffect, useState } from 'react'

/** On which sides of what scrolls sideways there is more than is seen. */
interface Edges {
  readonly before: boolean
  readonly after: boolean
}

/** Less than this is a rounding of widths, and nothing that is hidden. In pixels. */
const slack = 2

function edgesOf({ scrollLeft, scrollWidth, clientWidth }: HTMLElement): Edges {
  return { before: scrollLeft > slack, after: scrollLeft + clientWidth < scrollWidth - slack }
}

/** The class of what stands around it, by which the edges are drawn. */
export const edgesClass = ({ before, after }: Edges): string =>
  `sideways${before ? ' sideways--before' : ''}${after ? ' sideways--after' : ''}`

/** Follows what scrolls sideways: by hand, by keys, and when it or the screen becomes another width. */
export function useEdges(): readonly [Edges, (scroller: HTMLElement | null) => void] {
  const [scroller, setScroller] = useState<HTMLElement | null>(null)
  const [edges, setEdges] = useState<Edges>({ before: false, after: false })
  useLayoutEffect(() => {
    if (!scroller) return undefined
    const measure = () => {
      const now = edgesOf(scroller)
      setEdges((was) => (was.before === now.before && was.after === now.after ? was : now))
    }
    measure()
    const widths = new ResizeObserver(measure)
    for (const element of [scroller, ...scroller.children]) widths.observe(element)
    scroller.addEventListener('scroll', measure, { passive: true })
    return () => {
      widths.disconnect()
      scroller.removeEventListener('scroll', measure)
    }
  }, [scroller])
  return [edges, setScroller]
}
