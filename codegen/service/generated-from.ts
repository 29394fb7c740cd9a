import { isOwn } from './own-constraints.js'
import type { Page } from './page.js'

/** A page that was read, without its text. */
export interface ReadPage {
  /** Its name alone: where it lies is the machine's own. */
  readonly name: string
  /** Of a package its version, of a page its date, where that is known. */
  readonly version?: string
}

/** The pages, oldest first, and the options that a folder is generated with. */
export interface GeneratedFrom {
  readonly pages: readonly ReadPage[]
  readonly docs?: boolean
  /** Absent where all operations are wanted. */
  readonly operations?: readonly string[]
}

/** The facts of pages that are known without reading them. */
export const generatedFrom = (pages: readonly Page[]): GeneratedFrom => ({
  pages: pages
    .filter((page) => !isOwn(page))
    .map(({ name, date, text, files }) => {
      const version = files === undefined ? date : versionIn(text)
      const own = files === undefined ? (name.split('/').at(-1) ?? name) : name
      return version === undefined ? { name: own } : { name: own, version }
    }),
})

/** `@aws-sdk/client-sqs 3.1162.0` */
export const versionedName = ({ name, version }: ReadPage): string =>
  version === undefined ? name : `${name} ${version}`

const versionIn = (manifest: string): string | undefined => {
  try {
    const parsed: unknown = JSON.parse(manifest)
    return typeof parsed === 'object' && parsed !== null && 'version' in parsed ? String(parsed.version) : undefined
  } catch {
    // Whoever reads the package says that its manifest is no JSON.
    return undefined
  }
}
