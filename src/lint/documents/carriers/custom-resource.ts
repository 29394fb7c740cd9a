import type { Around, Carrier, FoundRequest } from '../carrier.js'
import { embeddedIn, isBroken, looksLikeJson } from '../embedded.js'
import { entryOf, insideText, placedTextOf, valueOf } from '../nodes.js'
import { rangeInFile } from '../placed-text.js'
import { type ObjectNode, targetOf } from '../../text/syntax-tree.js'

const calls: ReadonlySet<string> = new Set(['Create', 'Update', 'Delete'])

/** The calls of CDK's `AwsCustomResource`: `Create`, `Update` and `Delete` each hold one as a JSON text. */
export const customResource: Carrier = {
  kind: 'custom-resource',
  words: /Custom::|CustomResource|InstallLatestAwsSdk/,
  find: (object, around) =>
    // Every object of every document is asked.
    object.merged.length > 0 || object.entries.some(({ key }) => calls.has(key))
      ? [...calls].flatMap((key) => callIn(object, key, around))
      : [],
}

const callIn = (
  object: ObjectNode,
  key: string,
  { text: outer, path, say, sayAll }: Around,
): readonly FoundRequest[] => {
  const entry = entryOf(object, key)
  const text = entry && targetOf(entry.node).kind !== 'array' ? placedTextOf(entry.node, outer) : undefined
  if (entry === undefined || text === undefined || !/"service"[^]*:/.test(text.text)) return []
  const read = looksLikeJson(text.text) ? embeddedIn(text) : undefined
  const inside = insideText([...path, key])
  if (read === undefined) {
    const sentence = 'this call is no JSON object: write one with service, action and parameters'
    say('invalid_json_text', entry.node, [...path, key], sentence)
    return []
  }
  const { root: call, issues } = read
  if (call !== undefined || isBroken(read, text)) sayAll(issues, text, inside)
  if (call?.kind !== 'object') return []
  const [service, action, parameters] = ['service', 'action', 'parameters'].map((name) => valueOf(call, name))
  if (typeof service?.value !== 'string' || typeof action?.value !== 'string') return []
  if (/\$\{/.test(service.value + action.value)) return []
  const { start, head } = call
  return [
    {
      kind: 'custom-resource',
      service: service.value,
      naming: 'sdk',
      action: action.value.replace(/Command$/, ''),
      serviceAt: rangeInFile(text, service),
      actionAt: rangeInFile(text, action),
      text,
      root: parameters ?? { kind: 'object', start, end: start, head, value: {}, entries: [], merged: [] },
      path: parameters === undefined ? inside : [...inside, 'parameters'],
      reading: { spelling: 'api', lenient: ['text'], dynamic: /^(?:PHYSICAL:RESOURCEID:|TRUE:BOOLEAN|FALSE:BOOLEAN)$/ },
    },
  ]
}
