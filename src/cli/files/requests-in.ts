import type { FoundRequest } from '../../lint/documents/carrier.js'
import { carriers } from '../../lint/documents/carriers.js'
import { findRequests, mentions } from '../../lint/documents/find-requests.js'
import { readText } from '../../lint/read-text.js'
import { decodeText } from '../../lint/text/encoding.js'
import type { World } from '../world/world.js'
import { bytesOf, type FoundFile } from './find-files.js'

/** In bytes. */
const largestFile = 50_000_000

/** The requests that stand in a file, and its text. Of a file that can't be read, or holds none: none. */
export const requestsIn = async (
  found: FoundFile,
  world: World,
): Promise<{ readonly requests: readonly FoundRequest[]; readonly text: string }> => {
  const bytes = await bytesOf(found, largestFile, world)
  const decoded = 'reason' in bytes ? undefined : decodeText(bytes.bytes)
  if (decoded?.text === undefined || !mentions(decoded.text, carriers)) return { requests: [], text: '' }
  const { documents, text } = readText(decoded, { file: found.file, placeholders: true, foreignTags: true })
  return { requests: documents.flatMap(({ root }) => (root ? findRequests(root, text, carriers).requests : [])), text }
}
