import { carriers } from '../../lint/documents/carriers.js'
import { findRequests, mentions } from '../../lint/documents/find-requests.js'
import { operationIn, type ResolvedRequest, unknownServiceIssue } from '../../lint/documents/resolve-operation.js'
import type { FoundRequest } from '../../lint/documents/carrier.js'
import type { DocumentTarget } from '../../lint/lint-document.js'
import { type NamedDocument, type ReadText, readText } from '../../lint/read-text.js'
import type { DecodedText } from '../../lint/text/encoding.js'
import type { CarriedServices } from '../target/carried-services.js'
import { type KnownOfFiles, placementOf, type Placement } from '../target/placement.js'
import { UsageError } from '../../text/usage-error.js'

/** A file with the targets of its documents. */
export interface PlacedFile {
  readonly read: ReadText
  readonly targets: ReadonlyMap<NamedDocument, DocumentTarget>
  /** This placed it. */
  readonly because: () => string
  /** The requests that were found in it, where it is no request itself. */
  readonly requests: readonly ResolvedRequest[]
}

/** A file that is for no operation. */
export interface UnplacedFile {
  readonly because: () => string
}

/** Is told of a request whose service is not at hand, and how to get it. */
export type TellMissing = (found: FoundRequest, service: string, remedy: string) => void

/** How files are looked at for requests. */
export interface Search {
  readonly placeholders: boolean
  readonly carried: CarriedServices
  /** The kinds of carriers that are looked for. */
  readonly documents: readonly string[]
  /** Whether empty values in a task definition are left out, as the deploy action does, or are checked. */
  readonly empty: 'drop' | 'reject'
}

/** All that is known of a file before it is read. */
export interface NamedFile {
  readonly file: string
  readonly known: KnownOfFiles
  /** How it is placed by what is known. */
  readonly byName: Placement
  /** It must have a place. */
  readonly isMeant: boolean
}

/** A comment that names an operation is looked for only where this stands. */
const comment = 'aws-preflight:'

/** The words of carriers that hardly stand anywhere else: a text with them that cannot be read is told of. */
const surely = /:states:::|aws:(?:executeAwsApi|\w+AwsResourceProperty)|:scheduler:::aws-sdk:|"containerDefinitions"/

/** The text of a template engine, which is no YAML and no JSON before it has run. */
const template =
  /\{\{-|\{\{\s*(?:if|range|end|with|define|include|template|#)\b|\{%-?\s*(?:if|for|set|block|include|end\w+)\b/

/**
 * Finds out what a file is for: the operation that flags, the config, its name or a comment tell, or else the requests
 * that are found in it.
 */
export const placeFile = async (
  decoded: DecodedText,
  named: NamedFile,
  search: Search,
  missing: TellMissing,
): Promise<PlacedFile | UnplacedFile> => {
  const { file, byName, isMeant } = named
  const text = decoded.text ?? ''
  if (byName.target !== undefined || text.includes(comment) || decoded.text === undefined) {
    const placed = await asPayload(decoded, named, search)
    if (placed.isOurs || byName.target !== undefined) return placed
  }
  const kinds = carriers.filter(({ kind }) => search.documents.includes(kind))
  if (mentions(text, kinds)) {
    const read = readText(decoded, { file, placeholders: true, foreignTags: true })
    const isBroken = read.documents.some(({ root }) => root === undefined) && read.issues.length > 0
    // The words of JSON5 need no quotes: it is read as far as it is JSON.
    const isReadable = !isBroken || (surely.test(text) && !template.test(text) && !file.endsWith('.json5'))
    const carried = await asDocument(read, kinds, search, missing)
    if (carried.isOurs || (isBroken && isReadable)) return carried
  }
  if (isMeant) return asPayload(decoded, named, search)
  return { because: decoded.issues[0]?.message ?? byName.because }
}

const asPayload = async (decoded: DecodedText, { file, known, byName }: NamedFile, { placeholders }: Search) => {
  const read = readText(decoded, { file, placeholders })
  const targets = new Map<NamedDocument, DocumentTarget>()
  let isOurs = false
  let because = () => ''
  for (const document of read.documents) {
    const comment = document.operationComment?.name
    const placement = comment === undefined ? byName : await placementOf(file, known, comment)
    targets.set(document, placement.target ?? placement.because())
    isOurs ||= placement.addressed
    because = placement.because
  }
  return { read, targets, because, requests: [], isOurs }
}

const asDocument = async (read: ReadText, kinds: typeof carriers, search: Search, missing: TellMissing) => {
  const targets = new Map<NamedDocument, DocumentTarget>()
  const all: ResolvedRequest[] = []
  let isOurs = false
  for (const document of read.documents) {
    const { requests, issues } = document.root
      ? findRequests(document.root, read.text, kinds)
      : { requests: [], issues: [] }
    const resolved: ResolvedRequest[] = []
    for (const one of requests) {
      const found = search.empty === 'reject' ? { ...one, reading: { ...one.reading, dropsEmpty: false } } : one
      resolved.push({ found, operation: await operationOf(found, search, missing) })
    }
    targets.set(document, { requests: resolved, issues })
    all.push(...resolved)
    isOurs ||= requests.length > 0 || issues.length > 0
  }
  return { read, targets, because: () => 'the requests that were found in it', requests: all, isOurs }
}

const operationOf = async (
  found: FoundRequest,
  { carried }: Search,
  missing: TellMissing,
): Promise<ResolvedRequest['operation']> => {
  if (found.operations !== undefined) return operationIn(found.operations, found)
  const at = carried.find(found)
  if ('unknown' in at) return unknownServiceIssue(found, at.suggestion)
  if ('missing' in at) {
    missing(found, at.missing, at.remedy)
    return undefined
  }
  try {
    return operationIn(await at.service.load(), found)
  } catch (error) {
    // A package that cannot be read is no reason to leave the other files unchecked.
    if (!(error instanceof UsageError)) throw error
    missing(found, at.service.name, error.message)
    return undefined
  }
}
