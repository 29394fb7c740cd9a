import { type AnyOperation, findOperation, type Operations } from '../../combinators/operation.js'
import { quote } from '../../text/path.js'
import { meantText, suggest } from '../../text/suggest.js'
import { lowerFirst } from '../../text/letters.js'
import type { TextIssue } from '../text/parsed.js'
import type { FoundRequest } from './carrier.js'

/** A found request with its operation, or the reason why it has none; nothing of both where its service is not at hand. */
export interface ResolvedRequest {
  readonly found: FoundRequest
  readonly operation: AnyOperation | TextIssue | undefined
}

const found = new WeakMap<Operations, Map<string, AnyOperation | undefined>>()

/** The same as `findOperation`: a document calls the same few operations again and again. */
const rememberedOperation = (operations: Operations, action: string): AnyOperation | undefined => {
  const known = found.get(operations) ?? new Map<string, AnyOperation | undefined>()
  found.set(operations, known)
  if (!known.has(action)) known.set(action, findOperation(operations, action))
  return known.get(action)
}

/** The operation that a request is for, or the issue that there is none of this name. */
export const operationIn = (operations: Operations, found: FoundRequest): AnyOperation | TextIssue => {
  const { service, action, actionAt, path } = found
  const operation = rememberedOperation(operations, action)
  if (operation !== undefined) return operation
  const nearest = suggest(action, Object.keys(operations))
  // In the spelling of the document: `putItem`, `put_item`, `PutItem`.
  const suggestion =
    nearest === undefined
      ? undefined
      : /^[A-Z]/.test(action)
        ? nearest
        : action.includes('_')
          ? operations[nearest]?.alias
          : lowerFirst(nearest)
  const meant = meantText(suggestion)
  const sentence = `${service} has no operation ${quote(action)}${meant}`
  return { rule: 'unknown_operation', at: actionAt, path, message: () => sentence, suggestion: () => suggestion }
}

/** The issue that there is no service of the name that a request has. */
export const unknownServiceIssue = ({ service, serviceAt, path }: FoundRequest, suggestion: string): TextIssue => {
  const sentence = `there is no service ${quote(service)} here: write ${quote(suggestion)}`
  return { rule: 'unknown_service', at: serviceAt, path, message: () => sentence, suggestion: () => suggestion }
}
