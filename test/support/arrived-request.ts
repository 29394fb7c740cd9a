/** A request as it arrived, read back by what the operation says of its binding. */
import type { AnyOperation } from '../../src/codec.js'
import { definitionOf, type Member } from '../../src/schema/definition.js'
import type { Arrived } from './local-server.js'

/** Everything of it in one object, by wire names: what stands in the path, in the query, in headers and in the body. */
export const readBack = ({ request, http }: AnyOperation, { path, headers, bytes }: Arrived): object => {
  const definition = definitionOf(request)
  if (http === undefined || definition.kind !== 'structure') return jsonOf(bytes)
  const [route = '', search] = path.split('?')
  const labels = labelsOf(http.path, route)
  const query = new URLSearchParams(search)
  const located = [...definition.members.values()].filter(({ location }) => location !== undefined)
  const valueOf = (member: Member): unknown => {
    const wire = member.wire ?? member.name
    switch (member.location) {
      case 'path':
        return labels.get(wire)
      case 'query':
        return textsOf(member, query.getAll(wire))
      case 'header':
        return textsOf(member, [headers[wire.toLowerCase()]].flat())
      case 'payload':
        return payloadOf(member, bytes)
      default:
        throw new Error(`nothing is known of the location ${member.location}`)
    }
  }
  const beside = located.map((member) => [member.wire ?? member.name, valueOf(member)] as const)
  const hasPayload = located.some(({ location }) => location === 'payload')
  return { ...Object.fromEntries(beside), ...(hasPayload ? {} : jsonOf(bytes)) }
}

const jsonOf = (bytes: Uint8Array): object =>
  JSON.parse(bytes.length === 0 ? '{}' : Buffer.from(bytes).toString('utf8')) as object

/** The members that stand in a path, by the template that the binding has for it. */
const labelsOf = (template: string, path: string): ReadonlyMap<string, string> => {
  const [route = ''] = template.split('?')
  const names = [...route.matchAll(/\{(\w+)\+?\}/g)].map(([, name = '']) => name)
  const pattern = route.replaceAll(/\{\w+\+\}/g, '(.+)').replaceAll(/\{\w+\}/g, '([^/?]+)')
  const [, ...texts] = new RegExp(`^${pattern}$`).exec(path) ?? []
  if (texts.length !== names.length) throw new Error(`${path} does not fit ${template}`)
  return new Map(names.map((name, index) => [name, decodeURIComponent(texts[index] ?? '')]))
}

/** A list that is required may be empty, which leaves no trace. */
const textsOf = ({ held, required }: Member, texts: readonly (string | undefined)[]): unknown => {
  if (held.kind !== 'list') return texts[0]
  return texts.length === 0 && !required ? undefined : texts
}

/** Where nothing came, nothing optional was given; a client writes `{}` for what is absent. */
const payloadOf = ({ held, required }: Member, bytes: Uint8Array): unknown => {
  const isRaw = held.kind === 'bytes' || held.kind === 'blob' || held.kind === 'stream'
  const value = isRaw ? bytes : jsonOf(bytes)
  const isEmpty = isRaw ? bytes.length === 0 : Object.keys(value).length === 0
  return isEmpty && !required ? undefined : value
}
