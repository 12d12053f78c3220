/** The hash that names a file's bytes: shortened for the eye, whole when it is pointed at, copied or read out. */
export function HashText({ sha256 }: { readonly sha256: string }) {
  return (
    <code className="hash" title={sha256}>
      {sha256}
    </code>
  )
}
