const page = (body: string): string => `<!doctype html>
<html lang="en">
  <meta charset="utf-8" />
  <title>Screens of Colloquy</title>
  <style>
    body { background: #e8edf1; font: 16px/1.4 sans-serif; margin: 1.5rem; }
    figure { align-items: start; display: flex; gap: 1rem; margin: 0 0 2.5rem; overflow-x: auto; }
    figcaption { flex: 0 0 14rem; font-weight: 700; position: sticky; left: 0; background: #e8edf1; }
    img { border: 1px solid #565c65; height: 30rem; object-fit: cover; object-position: top; }
  </style>
  <h1>Screens of Colloquy</h1>
${body}
</html>
`

/** The page on which all pictures lie side by side; each opens whole. */
export function galleryOf(names: readonly string[]): string {
  return page(names.map(figure).join('\n'))
}

function figure(name: string): string {
  const pictures = ['1280x800', '390x844'].map(
    (size) =>
      `<a href="${name}-${size}.png"><img loading="lazy" src="${name}-${size}.png" alt="${name} at ${size}" /></a>`,
  )
  return `  <figure><figcaption>${name}</figcaption>${pictures.join('')}</figure>`
}
