import type { Any, Context, ValidationError } from 'io-ts'
import { type Definition, definitionOf } from '../schema/definition.js'
import { brand, isInstance } from './brand.js'
import { expectedBy, type Finding, type IssueCode, shownOf, shownText, suggestionOf } from './finding.js'
import { placeOf, sentenceOf } from './message.js'
import { outerPath } from './outer-path.js'
import { type Path, pointerText } from '../text/path.js'

/** Finds out what is wrong when somebody reads it: the issues of a check of which it is certain how many there are. */
type Unread = () => readonly Issue[]

/** One thing wrong at one path: an io-ts `ValidationError` that never holds the payload. */
export class Issue implements ValidationError {
  #source: Finding | Unread
  readonly #index: number

  constructor(source: Finding | Unread, index = 0) {
    this.#source = source
    this.#index = index
  }

  get #finding(): Finding {
    const source = this.#source
    return typeof source === 'function' ? (this.#source = (source()[this.#index] as Issue).#finding) : source
  }

  get code(): IssueCode {
    return this.#finding.code
  }

  /** Member names and list positions from the root of what was passed in. */
  get path(): Path {
    return fullPath(this.#finding)
  }

  /** The path as a JSON Pointer. */
  get pointer(): string {
    return pointerText(this.path)
  }

  /** The reference asks for this, in its own terms. */
  get expected(): string {
    return expectedBy(this.#finding)
  }

  /** The kind of value found; the value itself only where it may be shown. */
  get received(): string {
    const { value } = this
    return value === undefined ? this.#finding.received : shownText(value)
  }

  /** The member or literal that was probably meant, if one is near. */
  get suggestion(): string | undefined {
    return suggestionOf(this.#finding)
  }

  /** One sentence: the place, what was found, what belongs there. */
  get message(): string {
    const finding = this.#finding
    return `${placeOf(finding, fullPath(finding))}: ${sentenceOf(finding)}`
  }

  /** The path as it begins the message: `Entries[0].Id`; of the whole value its name. */
  get place(): string {
    return placeOf(this.#finding, this.path)
  }

  /** The message without the place, for whoever shows the place otherwise. */
  get sentence(): string {
    return sentenceOf(this.#finding)
  }

  /** The value, if it is a primitive that may be shown. */
  get value(): string | number | undefined {
    return shownOf(this.#finding)
  }

  /** Keys and codecs from the root to the place, as io-ts has them, every value but a showable one withheld. */
  get context(): Context {
    return contextOf(this.#finding)
  }

  /** The brand, for the other copy of this package. */
  get [brand](): string {
    return 'Issue'
  }

  /** Holds for the issues of both copies of this package, the ES module and the CommonJS one. */
  static [Symbol.hasInstance](value: unknown): boolean {
    return isInstance(this, Issue, 'Issue', value)
  }

  toJSON(): IssueFields {
    const { code, path, pointer, expected, received, suggestion, message } = this
    return { code, path, pointer, expected, received, ...(suggestion === undefined ? {} : { suggestion }), message }
  }

  /** The text that `console.log` shows in Node. */
  [Symbol.for('nodejs.util.inspect.custom')](): IssueFields {
    return this.toJSON()
  }
}

/** A place where a response differs from the reference without being wrong: the fields of an issue. */
export type Drift = Issue

/** The properties that an issue shows. */
export type IssueFields = Pick<Issue, 'code' | 'path' | 'pointer' | 'expected' | 'received' | 'message'> & {
  readonly suggestion?: string
}

const fullPath = ({ path, subject: { outer } }: Finding): Path => (outer ? [...outerPath(outer), ...path] : path)

const contextOf = (finding: Finding): Context => {
  const { path, subject } = finding
  const { codec, outer = [{ key: '', type: codec }] } = subject
  let held = codec
  const entries = [...outer, ...path.map((key) => ({ key: String(key), type: (held = codecAt(held, key)) }))]
  return entries.map(({ key, type }, index) => {
    const isLast = index === entries.length - 1
    return { key, type, actual: isLast ? shownOf(finding) : undefined }
  })
}

/** The codec of what stands under this key; where the reference knows none, the enclosing one. */
const codecAt = (codec: Any, key: PropertyKey): Any => {
  const definition: Definition = definitionOf(codec)
  switch (definition.kind) {
    case 'structure':
      return definition.members.get(String(key))?.type ?? codec
    case 'list':
      return definition.item
    case 'map':
      return definition.value
    default:
      return codec
  }
}
