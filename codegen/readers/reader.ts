import type { Page, PageLine, Reading } from '../service/model.js'

/** One dialect's reader. It answers for itself whether a page is its own, by what the page looks like. */
export interface Reader {
  readonly dialect: string
  readonly recognizes: (page: Page) => boolean
  readonly read: (page: Page) => Reading
  /** Where a line of its pages may carry prose beside facts: the text with its facts only, one a line. */
  readonly facts?: (page: Page) => string
  /** Where its pages have prose: what one says of the fact at a place, a paragraph each. */
  readonly describe?: (reading: Reading) => (place: PageLine) => readonly string[]
}
