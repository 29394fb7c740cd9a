import type { Page, Reading } from '../service/model.js'
import { quotePiece } from '../service/page.js'
import type { Reader } from './reader.js'
import { linesOf } from './shared/lines.js'
import { notesOn } from './shared/notes.js'

/** The dialect of a page that nobody can read. */
const unknownDialect = 'unknown'

/** Reads one page by its dialect, or by what it looks like. A page that none of these can read is a Reading of one Problem. */
export function readWith(readers: readonly Reader[], page: Page): Reading {
  const fault = faultOf(page.text)
  if (fault !== undefined) return unread(page, fault)
  const reader = readers.find(({ dialect, recognizes }) =>
    page.dialect === undefined ? recognizes(page) : dialect === page.dialect,
  )
  return reader?.read(page) ?? unread(page, dialectFault(readers, page.text))
}

function faultOf(text: string): string | undefined {
  if (isBinary(text)) return 'The page is no UTF-8 text; save the document as text and try again.'
  if (linesOf(text).length === 0) return 'The page is empty; save the document again, with its text.'
  return undefined
}

function dialectFault(readers: readonly Reader[], text: string): string {
  const [first] = linesOf(text)
  const known = readers.map(({ dialect }) => dialect).join(', ')
  const begins = first === undefined ? '' : ` (it begins with ${quotePiece(first.text)})`
  return `The page is in no dialect that is known${begins}; the known ones are ${known}. Save one of those pages whole, or write a reader for this one.`
}

/** NUL never stands in text, and where decoding replaced more than one character in a hundred it was no UTF-8. */
function isBinary(text: string): boolean {
  if (text.includes('\0')) return true
  const replaced = text.split('\uFFFD').length - 1
  return replaced > 4 && replaced * 100 > text.length
}

function unread(page: Page, message: string): Reading {
  const notes = notesOn(page)
  notes.report({ number: 1, text: '' }, message)
  return notes.reading(unknownDialect)
}
