/** One document of a reference, as text. `date` (ISO, `2020-12-01`) is when it was written, where that is known. */
export interface Page {
  readonly name: string
  readonly text: string
  readonly date?: string
  /** For a page that is an installed package: its files. The page's own text is then its package.json. */
  readonly files?: readonly PageFile[]
  /** The reader's name, where whoever names the page says what it is; absent: by what it looks like. */
  readonly dialect?: string
  /** The file that was taken, where the source does not name it. */
  readonly foundAt?: string
}

/** One file of a package, by its path inside it. */
export interface PageFile {
  readonly path: string
  readonly text: string
}

/** Where something stands: the page's name, with the path in a page that is a package, and the line, counted from 1. */
export interface PageLine {
  readonly page: string
  readonly line: number
}

/**
 * Something in a page that was not understood, or that cannot be. `message` is one sentence for a person.
 * A `conflict` is two pages that say different things; a `note` tells of a choice and leaves nothing to mend.
 */
export interface Problem {
  readonly place: PageLine
  readonly message: string
  readonly severity?: 'conflict' | 'note'
}

/** One file to write, by its path inside the service's folder. */
export interface GeneratedFile {
  readonly path: string
  readonly text: string
}

/** A piece of a page as a message shows it: quoted, control characters escaped, cut at 60 characters. */
export const quotePiece = (text: string): string => JSON.stringify(text.length > 60 ? `${text.slice(0, 59)}…` : text)
