import { createRequire } from 'node:module'

/** What we use of the Typst compiler: a native addon that ships no types. */
export interface TypstCompiler {
  compile(source: { mainFilePath: string; inputs: Record<string, string> }): CompileResult
  pdf(document: TypstDocument, options: PdfOptions): Uint8Array
  evictCache(maxAge: number): void
}

interface TypstDocument {
  readonly numOfPages: number
}

export interface CompileResult {
  readonly result: TypstDocument | null
  takeDiagnostics(): { readonly shortDiagnostics: readonly { message: string; path: string }[] } | null
}

export interface PdfOptions {
  readonly pdfStandard: 'ua-1'
}

interface TypstModule {
  readonly NodeCompiler: {
    create(options: { workspace: string; fontArgs: readonly { fontBlobs: readonly Uint8Array[] }[] }): TypstCompiler
  }
}

const packages: Readonly<Record<string, string>> = {
  'linux-x64': '@myriaddreamin/typst-ts-node-compiler-linux-x64-gnu',
  'linux-arm64': '@myriaddreamin/typst-ts-node-compiler-linux-arm64-gnu',
  'darwin-arm64': '@myriaddreamin/typst-ts-node-compiler-darwin-arm64',
  'win32-x64': '@myriaddreamin/typst-ts-node-compiler-win32-x64-msvc',
}

/**
 * A compiler for the templates of a folder.
 * @throws Error when no compiler is installed for this machine
 */
export function createCompiler(templates: string, fonts: readonly Uint8Array[]): TypstCompiler {
  return loadEngine().NodeCompiler.create({ workspace: templates, fontArgs: [{ fontBlobs: fonts }] })
}

function loadEngine(): TypstModule {
  const machine = `${process.platform}-${process.arch}`
  const name = packages[machine]
  if (name === undefined) throw new Error(`Papers cannot be typeset on ${machine}: there is no Typst compiler for it.`)
  const require = createRequire(import.meta.url)
  const engine: TypstModule = require(name)
  return engine
}
