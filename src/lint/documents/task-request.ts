import { rangeInFile } from './placed-text.js'
import type { Around, FoundRequest, WayOfWriting, ServiceNaming } from './carrier.js'
import type { ObjectNode, ScalarNode } from '../text/syntax-tree.js'
import type { Call, Integration } from './task.js'

/** The service that a call is for, beside the integration that it names. */
interface Called extends Integration {
  readonly naming: ServiceNaming
  /** Absent: the integration's word. */
  readonly service?: string
}

/** The request of a call. Without parameters the state's input is the request, and nobody knows that. */
export const requestOf = (
  kind: string,
  { service, naming, word, action, wordAt, actionAt, resource }: Called,
  { parameters }: Call,
  reading: WayOfWriting,
  object: ObjectNode,
  { text, path }: Around,
): FoundRequest => {
  const { start, end } = object
  const input: ScalarNode = { kind: 'scalar', start, end, value: null, plain: false, opaque: true }
  return {
    kind,
    service: service ?? word,
    naming,
    action,
    // Most requests are right: nobody asks for the places of their names.
    get serviceAt() {
      return rangeInFile(resource, wordAt)
    },
    get actionAt() {
      return rangeInFile(resource, actionAt)
    },
    text,
    root: parameters?.node ?? input,
    path: parameters === undefined ? [...path] : [...path, parameters.key],
    reading: {
      ...reading,
      pathKeys: true,
      // In the other language it is an issue of its own.
      dynamic: jsonata,
    },
  }
}

const jsonata = /^\s*\{%[^]*%\}\s*$/
