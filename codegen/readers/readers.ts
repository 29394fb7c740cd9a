import { linesOf } from './shared/lines.js'
import { quotePiece } from '../service/page.js'
import { notesOn } from './shared/notes.js'
import type { Page, PageLine, Reading } from '../service/model.js'
import type { Reader } from './reader.js'
import { apiChanges } from './api-changes/api-changes.js'
import { awsResourceValidator } from './aws-resource-validator/aws-resource-validator.js'
import { awsResourceValidatorStrings } from './aws-resource-validator/aws-resource-validator-strings.js'
import { awsSdk } from './aws-sdk/aws-sdk.js'
import { boto3Rst } from './boto3-rst/boto3-rst.js'
import { botocore } from './botocore/botocore.js'
import { constraints } from './constraints/constraints.js'
import { botocoreExtras } from './botocore/botocore-extras.js'
import { mypyBoto3Bullets } from './mypy-boto3/mypy-boto3-bullets.js'
import { mypyBoto3Client } from './mypy-boto3/mypy-boto3-client.js'
import { mypyBoto3Definitions } from './mypy-boto3/mypy-boto3-definitions.js'
import { mypyBoto3Guides } from './mypy-boto3/mypy-boto3-guides.js'
import { mypyBoto3Index } from './mypy-boto3/mypy-boto3-index.js'
import { mypyBoto3Paginators } from './mypy-boto3/mypy-boto3-paginators.js'
import { smithy } from './smithy/smithy.js'

/** Every reader. A page is read by the first that recognizes it. */
export const readers: readonly Reader[] = [
  awsSdk,
  smithy,
  botocore,
  botocoreExtras,
  constraints,
  awsResourceValidator,
  awsResourceValidatorStrings,
  mypyBoto3Bullets,
  mypyBoto3Definitions,
  mypyBoto3Client,
  mypyBoto3Paginators,
  mypyBoto3Index,
  mypyBoto3Guides,
  boto3Rst,
  apiChanges,
]

/** The dialect of a page that nobody can read. */
const unknownDialect = 'unknown'

/** Reads one page by its dialect, or by what it looks like. A page that nobody can read is a Reading of one Problem. */
export function readPage(page: Page): Reading {
  const fault = faultOf(page.text)
  if (fault !== undefined) return unread(page, fault)
  const reader = readers.find(({ dialect, recognizes }) =>
    page.dialect === undefined ? recognizes(page) : dialect === page.dialect,
  )
  return reader?.read(page) ?? unread(page, dialectFault(page.text))
}

/** The function that describes the facts of a reading in words, if its dialect has words. */
export const describerOf = (reading: Reading): ((place: PageLine) => readonly string[]) | undefined =>
  readers.find(({ dialect }) => dialect === reading.dialect)?.describe?.(reading)

/** The function that prints the facts of a page anew, where the lines of its dialect may carry prose too. */
export const factsPrinterOf = (reading: Reading): Reader['facts'] =>
  readers.find(({ dialect }) => dialect === reading.dialect)?.facts

function faultOf(text: string): string | undefined {
  if (isBinary(text)) return 'The page is no UTF-8 text; save the document as text and try again.'
  if (linesOf(text).length === 0) return 'The page is empty; save the document again, with its text.'
  return undefined
}

function dialectFault(text: string): string {
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
