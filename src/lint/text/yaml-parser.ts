import { Alias, type ParsedNode, parseAllDocuments, Scalar, YAMLMap, type YAMLSeq } from 'yaml'
import { foundPlaceholder, maskPlaceholders, placeholderEnd, unmasked } from './placeholders.js'
import { setOwn } from '../../schema/set-own.js'
import { mostIssues, type Parsed, type TextIssue, textIssue, type ParseOptions } from './parsed.js'
import {
  type AliasNode,
  type ArrayNode,
  type Document,
  type Entry,
  type Node,
  type ObjectNode,
  type Range,
  type ScalarNode,
  targetOf,
} from './syntax-tree.js'
import { outlineOf } from './yaml-outline.js'
import { yamlSentence } from './yaml-sentence.js'

/** Values that aliases and merge keys may bring in beside those that are written: more are meant to do harm. */
const mostExpanded = 1_000_000

/** YAML's own tags. Bytes and times stay the strings that they are in JSON too. */
const knownTag = /^(?:!|tag:yaml\.org,2002:(?:str|int|float|bool|null|map|seq|binary|timestamp))$/

/** Reads a YAML 1.2 text of one or several documents. A document with a syntax error has no root. */
export const parseYaml = (written: string, { placeholders, foreignTags = false }: ParseOptions): Parsed => {
  const text = placeholders ? maskPlaceholders(written) : written
  const { comments, refusal } = outlineOf(text)
  const whole = { start: 0, end: text.length }
  if (refusal) return { documents: [{ ...whole, root: undefined }], comments, issues: [refusal] }
  const issues: TextIssue[] = []
  const parsed = parseAllDocuments(text, {
    schema: 'core',
    resolveKnownTags: false,
    // Compares each key with all others; ours takes one look at each.
    uniqueKeys: false,
    prettyErrors: false,
    logLevel: 'silent',
  })
  const documents: Document[] = []
  for (const { contents, errors, range } of parsed) {
    for (const { code, message, pos } of errors.slice(0, mostIssues))
      issues.push(textIssue('syntax_error', pos[0], Math.min(pos[1], text.length), yamlSentence(code, message)))
    if (errors.length === 0 && isEmpty(contents)) continue
    const converter = new Converter(text, text !== written, foreignTags)
    const root = errors.length > 0 || contents === null ? undefined : converter.document(contents)
    issues.push(...converter.issues.slice(0, mostIssues))
    documents.push({ start: documents.at(-1)?.end ?? 0, end: range[2], root })
  }
  if (documents.length === 0) {
    issues.push(textIssue('syntax_error', 0, 0, 'there is nothing in this file: write a YAML mapping'))
    documents.push({ ...whole, root: undefined })
  }
  return { documents, comments, issues }
}

const isEmpty = (contents: ParsedNode | null): boolean =>
  contents === null || (contents instanceof Scalar && contents.source === '' && contents.type === Scalar.PLAIN)

/** Makes one document's nodes ours: in the order of the text, so that each alias finds what it stands for. */
class Converter {
  readonly issues: TextIssue[] = []
  readonly #anchors = new Map<string, Node>()
  /** How many values each node stands for, aliases included. */
  readonly #sizes = new Map<Node, number>()
  #expanded = 0

  constructor(
    readonly text: string,
    readonly isMasked: boolean,
    readonly foreignTags: boolean,
  ) {}

  document(contents: ParsedNode): Node | undefined {
    const root = this.#node(contents)
    return this.#expanded > mostExpanded ? undefined : root
  }

  /** `key`: the key of a value, which a block that begins below it is pointed at by. */
  #node(parsed: ParsedNode, key?: Range): Node {
    const [start, end] = parsed.range
    if (parsed instanceof Alias) return this.#alias(parsed.source, { start, end })
    if (parsed.tag !== undefined && !knownTag.test(parsed.tag)) return this.#foreign(parsed, { start, end }, key)
    return this.#plain(parsed, { start, end }, key)
  }

  #plain(parsed: Exclude<ParsedNode, Alias.Parsed>, range: Range, key: Range | undefined): Node {
    if (parsed instanceof Scalar) return this.#anchored(parsed.anchor, this.#scalar(parsed, range))
    return parsed instanceof YAMLMap ? this.#map(parsed, range, key) : this.#list(parsed, range, key)
  }

  #anchored<N extends Node>(anchor: string | undefined, node: N): N {
    if (anchor !== undefined) this.#anchors.set(anchor, node)
    return node
  }

  #scalar(parsed: Scalar.Parsed, { start, end }: Range): ScalarNode {
    const { value, source, tag, type } = parsed
    const isText = tag !== undefined && /:(?:binary|timestamp)$/.test(tag)
    return {
      kind: 'scalar',
      start,
      end: this.#trimmed(start, end),
      value: this.#unmasked(isText ? source.replace(/\s/g, '') : value),
      plain: type === Scalar.PLAIN && tag === undefined,
    }
  }

  #unmasked<Value>(value: Value): Value | string {
    return this.isMasked && typeof value === 'string' ? unmasked(value) : value
  }

  #map({ items, anchor, flow }: YAMLMap.Parsed, range: Range, above: Range | undefined): Node {
    const { start, end } = range
    const [first] = items
    if (first && !(first.key instanceof Scalar) && placeholderEnd(this.text, start) !== undefined)
      return this.#opaque(range, `expected a value, found ${foundPlaceholder}`)
    const entries: Entry[] = []
    const merged: Entry[] = []
    const value: Record<string, unknown> = {}
    const head = first && !flow ? (above ?? rangeOf(first.key)) : { start, end: start + 1 }
    const node: ObjectNode = this.#anchored(anchor, { kind: 'object', start, end, head, value, entries, merged })
    let size = 1
    const sources: Node[] = []
    for (const { key, value: held } of items) {
      const at = rangeOf(key)
      const name = this.#key(key)
      const child = held === null ? this.#nothing(at.end) : this.#node(held, at)
      if (name === undefined) continue
      if (name === '<<' && key instanceof Scalar && key.type === Scalar.PLAIN) sources.push(child)
      else {
        entries.push({ key: name, at, node: child })
        setOwn(value, name, child.value)
      }
      size += this.#sizeOf(child)
    }
    this.#merge(sources, entries, merged, value)
    this.#sizes.set(node, size)
    return node
  }

  /** Adds what merge keys bring in and the mapping itself does not have. */
  #merge(sources: readonly Node[], entries: readonly Entry[], merged: Entry[], value: Record<string, unknown>): void {
    if (sources.length === 0) return
    const names = new Set(entries.map(({ key }) => key))
    for (const entry of sources.flatMap((source) => this.#mergeable(source))) {
      if (names.has(entry.key)) continue
      names.add(entry.key)
      merged.push(entry)
      setOwn(value, entry.key, entry.node.value)
    }
  }

  /** The text of a key; `undefined` where it is no scalar. A number is the text that it is written as. */
  #key(key: ParsedNode): string | undefined {
    if (key instanceof Scalar) {
      this.#anchored(key.anchor, this.#scalar(key, rangeOf(key)))
      return this.#unmasked(key.source)
    }
    const target = key instanceof Alias ? this.#anchors.get(key.source) : undefined
    if (target?.kind === 'scalar') return String(target.value)
    const { start, end } = rangeOf(key)
    this.#report('syntax_error', { start, end: Math.min(end, start + 1) }, 'expected a name for the key, found a value')
    return undefined
  }

  #list({ items, anchor, flow }: YAMLSeq.Parsed, { start, end }: Range, above: Range | undefined): ArrayNode {
    const children: Node[] = []
    const value: unknown[] = []
    const head = above && !flow ? above : { start, end: start + 1 }
    const node: ArrayNode = this.#anchored(anchor, { kind: 'array', start, end, head, value, items: children })
    let size = 1
    for (const item of items) {
      const child = this.#node(item)
      children.push(child)
      value.push(child.value)
      size += this.#sizeOf(child)
    }
    this.#sizes.set(node, size)
    return node
  }

  #alias(name: string, range: Range): Node {
    const target = this.#anchors.get(name)
    if (target === undefined) return this.#opaque(range, 'no anchor before this has the name of the alias: add one')
    this.#expand(this.#sizeOf(target), range)
    const node: AliasNode = { kind: 'alias', ...range, value: target.value, target }
    this.#sizes.set(node, this.#sizeOf(target))
    return node
  }

  /** The entries that the value of a merge key brings in. */
  #mergeable(source: Node): readonly Entry[] {
    const target = targetOf(source)
    if (target.kind === 'array') return target.items.flatMap((item) => this.#mergeableOf(item))
    return this.#mergeableOf(source)
  }

  #mergeableOf(source: Node): readonly Entry[] {
    const target = targetOf(source)
    if (target.opaque || this.#expanded > mostExpanded) return []
    if (target.kind !== 'object') {
      this.#report('syntax_error', source, 'a merge key (<<) takes a mapping, or a list of them: write an alias to one')
      return []
    }
    this.#expand(target.entries.length + target.merged.length, source)
    const last = new Map(target.entries.map((entry) => [entry.key, entry]))
    return [...last.values(), ...target.merged]
  }

  #nothing(offset: number): ScalarNode {
    return { kind: 'scalar', start: offset, end: offset, value: null, plain: true }
  }

  /** A value under a tag that only another program knows. */
  #foreign(parsed: Exclude<ParsedNode, Alias.Parsed>, range: Range, key: Range | undefined): Node {
    if (this.foreignTags) {
      const inner = this.#plain(parsed, range, key)
      const { start, end } = inner
      const tagged = { tag: parsed.tag ?? '', inner }
      return this.#anchored(parsed.anchor, {
        kind: 'scalar',
        start,
        end,
        value: null,
        plain: false,
        opaque: true,
        tagged,
      })
    }
    const sentence =
      'the tag of this value is not known here, for it is none of YAML itself: write the value without it'
    return this.#anchored(parsed.anchor, this.#opaque(range, sentence))
  }

  /** A node whose value nobody can tell, with the issue that says why. */
  #opaque(range: Range, sentence: string): ScalarNode {
    const at = { start: range.start, end: this.#trimmed(range.start, range.end) }
    this.#report('syntax_error', at, sentence)
    return { kind: 'scalar', ...at, value: null, plain: false, opaque: true }
  }

  /** Where a value ends: the range of a block goes on to the next line. */
  #trimmed(start: number, end: number): number {
    return start + this.text.slice(start, end).trimEnd().length
  }

  #sizeOf(node: Node): number {
    return this.#sizes.get(node) ?? 1
  }

  #expand(count: number, at: Range): void {
    const before = this.#expanded
    this.#expanded += count
    if (before <= mostExpanded && this.#expanded > mostExpanded)
      this.#report('alias_bomb', at, `aliases make this more than ${mostExpanded} values: it is not checked`)
  }

  #report(rule: 'syntax_error' | 'alias_bomb', { start, end }: Range, sentence: string): void {
    if (this.issues.length < mostIssues) this.issues.push(textIssue(rule, start, end, sentence))
  }
}

const rangeOf = ({ range: [start, end] }: ParsedNode): Range => ({ start, end })
