/** Every rule about names in generated code: the ones that are taken, and how a key, a string and a comment are spelled. */
import { capitalize } from '../../src/text/letters.js'

/** The exports of the door that generated files import, by the names under which they use them. */
export const doorNames = [
  'bigint', 'blob', 'boolean', 'bounded', 'bytes', 'constrained', 'dateTime', 'document', 'epochSeconds', 'events', 'exception', 'float', 'httpDate', 'int', 'integer', 'label', 'linear', 'list', 'literals', 'map', 'nonEmptyString',
  'openStructure', 'operation', 'optional', 'patterned', 'required', 'response', 'sparseList', 'sparseMap', 'stream', 'string', 'structure', 'taggedUnion', 'timestamp', 'unknown',
  'BlobValue', 'DocumentValue', 'Exception', 'GeneratedFrom', 'Literals', 'OneOf', 'Operation', 'Pattern', 'Response', 'Scalar', 'ServiceFacts', 'StreamValue', 'Structure', 'TaggedUnion',
  'AssertValidRequest', 'AssertValidResponse', 'DecodeError', 'DecodeHttpResponse', 'DecodeResponse', 'ValidateRequest',
  'bindAssertValidRequest', 'bindAssertValidResponse', 'bindDecodeError', 'bindDecodeHttpResponse', 'bindDecodeResponse', 'bindValidateRequest',
] as const // prettier-ignore

/** The exports of a service's `index.ts` and `codecs.ts` beside its shapes. */
export const entryNames = [
  'assertValidRequest',
  'assertValidResponse',
  'codecs',
  'decodeError',
  'decodeHttpResponse',
  'decodeResponse',
  'generatedFrom',
  'operations',
  'service',
  'validateRequest',
] as const

/** Words that cannot be declared in a module, or not as a type. */
const reservedWords = `
  abstract any as asserts async await bigint boolean break case catch class const constructor continue debugger declare
  default delete do else enum export extends false finally for from function get global if implements import in infer
  instanceof interface intrinsic is keyof let module namespace never new null number object of package private protected
  public readonly require return satisfies set static string super switch symbol this throw true try type typeof
  undefined unique unknown using var void while with yield arguments eval`

/** Globals that a reader of the generated code, or the code itself, takes for the language's own. */
const globals = `
  AggregateError Array ArrayBuffer Atomics BigInt BigInt64Array BigUint64Array Blob Boolean Buffer DataView Date Error
  EvalError Event EventTarget File FinalizationRegistry Float32Array Float64Array FormData Function Headers Infinity
  Int16Array Int32Array Int8Array Intl Iterator JSON Map Math NaN Number Object Partial Pick Omit Promise Proxy
  RangeError ReadableStream Readonly Record ReferenceError Reflect RegExp Request Required Set SharedArrayBuffer String
  Symbol SyntaxError TypeError URIError URL Uint16Array Uint32Array Uint8Array Uint8ClampedArray WeakMap WeakRef WeakSet
  WebAssembly console exports globalThis module process require`

const wordsOf = (text: string): readonly string[] => text.split(/\s+/).filter((word) => word !== '')

const reserved: ReadonlySet<string> = new Set([
  ...doorNames,
  ...entryNames,
  ...wordsOf(reservedWords),
  ...wordsOf(globals),
])

/** Whether a module of ours may not declare this name. */
export const isReserved = (name: string): boolean => reserved.has(name)

/** The name as an identifier: what cannot stand in one becomes `_`. */
export const toIdentifier = (name: string): string => {
  const cleaned = name.replace(/[^A-Za-z0-9_$]/g, '_')
  return /^[A-Za-z_$]/.test(cleaned) ? cleaned : `_${cleaned}`
}

/** The first of `name`, `name` with the suffix, that with `2`, … that is free and may be declared. */
export const freeName = (name: string, suffix: string, taken: { has: (name: string) => boolean }): string => {
  const isFree = (candidate: string): boolean => !taken.has(candidate) && !isReserved(candidate)
  const base = toIdentifier(name)
  if (isFree(base)) return base
  const suffixed = base + suffix
  if (isFree(suffixed)) return suffixed
  let number = 2
  while (!isFree(`${suffixed}${number}`)) number += 1
  return `${suffixed}${number}`
}

/** An operation's name as a constant. Its own name stays in `operations` and in what it says of itself. */
export const operationIdentifier = (name: string): string => {
  const identifier = toIdentifier(name)
  return isReserved(identifier) ? `${identifier}Operation` : identifier
}

/** A string as a single-quoted literal: the only way a page's text gets into code. */
export const inQuotes = (text: string): string => {
  if (/^[\w .,:/-]*$/.test(text)) return `'${text}'`
  const inner = JSON.stringify(text).slice(1, -1)
  return `'${inner
    .replaceAll('\\"', '"')
    .replaceAll("'", "\\'")
    .replace(/[\u2028\u2029\u007f]/g, escapeCharacter)}'`
}

/** A text as one line inside a comment, which it cannot end. */
export const commentText = (text: string): string =>
  text.replaceAll('*/', '*\\/').replace(/[\u0000-\u001f\u007f\u2028\u2029]+/g, ' ')

/** A member's name as the key of an object literal or an interface. `__proto__:` would set a prototype. */
export const propertyKey = (name: string): string => {
  if (name === '__proto__') return "['__proto__']"
  return /^[A-Za-z_$][A-Za-z0-9_$]*$/.test(name) ? name : inQuotes(name)
}

/** A snake_case name as boto3 makes it of an operation's name: `ListS3Buckets`, `list_s3_buckets`. */
export const toSnakeCase = (name: string): string =>
  name
    .replace(/[A-Z]{2,}s$/, (plural) => `_${plural.toLowerCase()}`)
    .replace(/([^_])([A-Z][a-z]+)/g, '$1_$2')
    .replace(/([a-z0-9])([A-Z])/g, '$1_$2')
    .toLowerCase()
    .replace(/^_/, '')

/** `delete_backend_api`, `DeleteBackendApi`: the best guess where no page spells the operation's own name. */
export const toPascalCase = (name: string): string => name.split('_').map(capitalize).join('')

/** The common part of two spellings of one name: letters and digits in small. */
export const foldName = (name: string): string => name.replaceAll('_', '').toLowerCase()

/** Order by code units, so that no machine's language decides it. */
export const byCodeUnits = (left: string, right: string): number => (left < right ? -1 : left > right ? 1 : 0)

const escapeCharacter = (character: string): string => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`
