import type { AnyOperation } from '../../combinators/operation.js'
import { type Definition, definitionOf } from '../../schema/definition.js'
import { pathText } from '../../text/path.js'
import type { TextIssue } from '../text/parsed.js'
import { setOwn } from '../../schema/set-own.js'
import {
  type ArrayNode,
  type Entry,
  type Node,
  type ObjectNode,
  type Range,
  type ScalarNode,
  targetOf,
} from '../text/syntax-tree.js'
import type { WayOfWriting } from './carrier.js'
import { isEmptyValue, standsForAnything } from './dynamic.js'
import { intrinsicOf } from './nodes.js'
import { type MembersByKey, membersOf } from './members.js'

/** A request as the check takes it, and all that is wrong with how the carrier writes it. */
export interface RequestTree {
  readonly root: Node
  readonly issues: readonly TextIssue[]
}

/** Aliases may stand for each other again and again: beyond so many nodes nothing more is looked at. */
const mostNodes = 500_000

/**
 * Makes the request that a carrier writes into one of the operation: members get the spelling that the operation has, the
 * carrier's own ones go, and a value that is found out later is opaque. Each node keeps its place in the text.
 */
export const requestTree = (root: Node, operation: AnyOperation, reading: WayOfWriting): RequestTree => {
  const issues: TextIssue[] = []
  const { own = [], given = [] } = reading
  const path: (string | number)[] = []
  let count = 0
  // The structure around the value that is looked at.
  let owner: Definition | undefined
  const made = visit(root, definitionOf(operation.request), true)
  return { root: made, issues }

  function visit(node: Node, definition: Definition | undefined, atRoot = false): Node {
    const target = targetOf(node)
    if (++count > mostNodes || path.length > 200) return opaque(node)
    if (standsForAnything(target, definition, reading) || intrinsicOf(target) !== undefined) return opaque(node)
    switch (target.kind) {
      case 'object':
        return takesText(definition) && isLenient('object', definition)
          ? opaque(node)
          : visitObject(target, node, definition, atRoot)
      case 'array':
        return takesText(definition) && isLenient('object', definition)
          ? opaque(node)
          : visitList(target, node, definition)
      case 'scalar':
        return visitScalar(target, node, definition)
    }
  }

  /** Texts of an attribute of DynamoDB are taken as they are, where a plain text may stand for the whole attribute. */
  function isLenient(what: 'object' | 'text', definition: Definition | undefined): boolean {
    const isAttribute = reading.plainAttributes === true && definition?.kind === 'string' && isAttributeValue(owner)
    return reading.lenient.includes(what) && !isAttribute
  }

  function visitObject(object: ObjectNode, at: Range, definition: Definition | undefined, atRoot: boolean): Node {
    const members = membersOf(definition, reading)
    const entries: Entry[] = []
    const around = owner
    owner = definition
    for (const entry of [...object.merged, ...object.entries]) {
      if (atRoot && own.includes(entry.key)) continue
      if (reading.dropsEmpty && isEmptyValue(entry.node)) continue
      const made = visitEntry(entry, members)
      // The carrier has told of a member that it gives twice, in two ways.
      if (made !== undefined && !isGiven(made, entries)) entries.push(made)
    }
    owner = around
    if (atRoot)
      for (const key of given)
        entries.push({ key, at: object.head, node: opaque({ start: object.start, end: object.start }) })
    const value: Record<string, unknown> = {}
    for (const { key, node } of entries) setOwn(value, key, node.value)
    const { start, end } = at
    return { kind: 'object', start, end, head: object.head, entries, merged: [], value }
  }

  function visitEntry(entry: Entry, members: MembersByKey): Entry | undefined {
    const { key: written, at, node } = entry
    const isPath = reading.pathKeys === true && written.endsWith('.$')
    const name = isPath ? written.slice(0, -2) : written
    const member = members(name)
    // A name that is filled in later may be any.
    if (member === undefined && /\$\{|\{\{/.test(name)) return undefined
    const key = member?.name ?? name
    path.push(written)
    if (member?.misspelt === true) {
      const place = [...path]
      const says = `${name}: here this member is spelt ${member.name}, as in the SDK for Java`
      issues.push({
        rule: 'member_spelling',
        at,
        path: place,
        message: () => says,
        suggestion: () => suffixed(member.name, isPath),
      })
    }
    const child = isPath ? opaque(node) : visit(node, member?.held)
    path.pop()
    return { key, written, at, node: child }
  }

  function visitList(list: ArrayNode, at: Range, definition: Definition | undefined): Node {
    const held = definition?.kind === 'list' ? definitionOf(definition.item) : undefined
    const items: Node[] = []
    for (const [index, item] of list.items.entries()) {
      if (reading.dropsEmpty && isEmptyValue(item)) continue
      path.push(index)
      items.push(visit(item, held))
      path.pop()
    }
    const { start, end } = at
    return { kind: 'array', start, end, head: list.head, items, value: items.map(({ value }) => value) }
  }

  function visitScalar(scalar: ScalarNode, at: Range, definition: Definition | undefined): Node {
    const { start, end } = at
    const same: ScalarNode = { ...scalar, start, end }
    if (reading.plainAttributes && isAttributeValue(definition) && typeof scalar.value === 'string') return opaque(at)
    // Documents hold text: whoever carries them makes bytes of it.
    if (typeof scalar.value === 'string' && isBytes(definition)) return opaque(at)
    const meant = isLenient('text', definition) ? meantBy(scalar.value, definition, reading) : undefined
    if (meant === undefined) return same
    say(
      'lenient_type',
      at,
      `${typeof meant === 'string' ? 'a text is' : `a ${typeof meant} is`} expected here, and the ${typeof scalar.value === 'string' ? 'text' : typeof scalar.value} is converted: ${typeof meant === 'string' ? 'write it in quotes' : 'take the quotes off'}`,
    )
    return { ...same, value: meant }
  }

  function say(rule: 'lenient_type', { start, end }: Range, sentence: string): void {
    const place = [...path]
    issues.push({ rule, at: { start, end }, path: place, message: () => `${pathText(place)}: ${sentence}` })
  }
}

/** Whether a key of another spelling has given the member. */
const isGiven = ({ key, written }: Entry, entries: readonly Entry[]): boolean =>
  entries.some((entry) => entry.key === key && entry.written !== written)

const suffixed = (name: string, isPath: boolean): string => (isPath ? `${name}.$` : name)

const opaque = ({ start, end }: Range): ScalarNode => ({
  kind: 'scalar',
  start,
  end,
  value: null,
  plain: false,
  opaque: true,
})

const isAttributeValue = (definition: Definition | undefined): boolean =>
  definition?.kind === 'structure' && definition.name === 'AttributeValue'

const isBytes = (definition: Definition | undefined): boolean =>
  definition?.kind === 'blob' || definition?.kind === 'bytes' || definition?.kind === 'stream'

/** Whether a type is written as a text: an object in its place becomes one. */
const takesText = (definition: Definition | undefined): boolean =>
  isBytes(definition) || (definition !== undefined && ['string', 'document', 'unknown'].includes(definition.kind))

/** The value of the right type that a scalar of another type is converted to. */
const meantBy = (
  value: unknown,
  definition: Definition | undefined,
  { spelling }: WayOfWriting,
): string | number | boolean | undefined => {
  switch (definition?.kind) {
    case 'boolean':
      return typeof value === 'string' && /^(?:true|false)$/i.test(value) ? value.toLowerCase() === 'true' : undefined
    case 'integer':
    case 'float':
    case 'bigint':
      return typeof value === 'string' && /^-?\d+(?:\.\d+)?$/.test(value) ? Number(value) : undefined
    case 'string':
      return spelling !== 'api' && (typeof value === 'number' || typeof value === 'boolean') ? String(value) : undefined
    case undefined:
    case 'timestamp':
    case 'blob':
    case 'bytes':
    case 'stream':
    case 'events':
    case 'document':
    case 'unknown':
    case 'literals':
    case 'list':
    case 'map':
    case 'structure':
    case 'foreign':
      return undefined
  }
}
