import type { Either } from 'fp-ts/lib/Either.js'
import type { NonEmptyArray } from 'fp-ts/lib/NonEmptyArray.js'
import type { Any } from 'io-ts'
import { leftOf, type Result, resultOf, rightOf } from '../combinators/codec-type.js'
import type { Decoded } from '../combinators/decoded.js'
import { type Definition, definitionOf, type Member } from '../schema/definition.js'
import type { AnyException } from '../combinators/exception.js'
import { exceptionName } from '../walk/exception-name.js'
import { Issue } from '../issue/issue.js'
import { isObject } from '../schema/kind.js'
import { goesByWireNames, namingOf } from '../schema/wire-names.js'
import type { AnyOperation, PromisedOf, ResponseOf } from '../combinators/operation.js'
import { type Mode, type ResponseOptions, responseRules } from '../walk/rules.js'
import { decodeResponse, isOperation, unknownOperation } from './validate.js'
import { walk } from '../walk/walk.js'

/** An HTTP response, as a program received it or a recording has it. */
export interface HttpResponse {
  readonly status: number
  /** By name, in any case. */
  readonly headers?: Readonly<Record<string, string | undefined>> | undefined
  /** The text or the bytes as they came, or what `JSON.parse` made of them. */
  readonly body?: unknown
}

/** What a service answered with instead of a response. */
export interface ServiceError {
  readonly _tag: 'ServiceError'
  /** `NotFoundException`; `UnknownError` where the response does not say. */
  readonly name: string
  /** Whether the reference has it among the operation's exceptions: then `members` were checked. */
  readonly documented: boolean
  readonly status: number
  /** Whose mistake it is. */
  readonly fault: 'client' | 'server'
  /** What the service has to say of it. */
  readonly message: string | undefined
  /** All that the body has, by documented names where the reference has them. */
  readonly members: Readonly<Record<string, unknown>>
}

/** A response that is no error, and not what the reference says either. */
export interface InvalidResponse {
  readonly _tag: 'InvalidResponse'
  readonly issues: NonEmptyArray<Issue>
}

/**
 * Decodes an HTTP response by its status: `Right` is the operation's response by its documented names, as
 * `decodeResponse` gives it; `Left` says which error the service answered with, or what is wrong with the response.
 * Throws only what `onDrift` throws.
 */
export const decodeHttpResponse = <
  O extends AnyOperation,
  M extends Mode = 'tolerant',
  const Required extends keyof ResponseOf<O> = never,
>(
  operation: O,
  response: HttpResponse,
  options?: ResponseOptions<M, Required>,
): Either<ServiceError | InvalidResponse, Decoded<ResponseOf<O>, M, Required, PromisedOf<O>>> => {
  if (!isOperation(operation)) return invalid(unknownOperation(operation).left)
  if (operation.protocol !== undefined) return invalid([unreadMessages(operation, operation.protocol)])
  if (response.status >= 300) {
    const error = decodeError(operation, response)
    return error._tag === 'Right' ? leftOf(error.right) : invalid(error.left)
  }
  const whole = assembled(operation.response, response)
  if (whole === undefined) return invalid([unreadBody(operation, 'its text is no JSON')])
  const decoded = decodeResponse(operation, whole.value, { names: 'wire', ...options })
  return decoded._tag === 'Right' ? decoded : invalid(decoded.left)
}

/** That a response is not what the reference says. */
export const invalid = (issues: NonEmptyArray<Issue>): Either<InvalidResponse, never> =>
  leftOf({ _tag: 'InvalidResponse', issues })

/**
 * Decodes an error response to one of the operation's exceptions, or to whatever it calls itself. `Left` says which
 * members of a documented exception are not what the reference says. Does not throw.
 */
export const decodeError = (operation: AnyOperation, response: HttpResponse): Result<ServiceError> => {
  if (operation.protocol !== undefined) return leftOf([unreadMessages(operation, operation.protocol)])
  const { status, headers, body } = response
  // What is no JSON, a proxy's page say, has nothing to tell but the status and the headers.
  const fields = fieldsOf(parsed(body)?.value)
  const said = header(headers, 'x-amzn-errortype') ?? fields['__type'] ?? fields['code'] ?? fields['Code']
  const name = typeof said === 'string' ? exceptionName(said) : 'UnknownError'
  const exception = operation.errors?.find((known) => known.name === name)
  const decoded =
    exception === undefined
      ? rightOf<typeof fields>(fields)
      : decodeMembers(operation, exception, fieldsOf(assembled(exception, { ...response, body: fields })?.value))
  if (decoded._tag === 'Left') return decoded
  const message = fields['message'] ?? fields['Message']
  return rightOf({
    _tag: 'ServiceError',
    name,
    documented: exception !== undefined,
    status,
    fault: exception?.fault ?? (status >= 500 ? 'server' : 'client'),
    message: typeof message === 'string' ? message : undefined,
    members: decoded.right,
  } satisfies ServiceError)
}

const decodeMembers = (
  { wireNames, asOf }: AnyOperation,
  codec: AnyException,
  fields: object,
): Result<Readonly<Record<string, unknown>>> => {
  const naming = goesByWireNames(definitionOf(codec), wireNames, fields) ? namingOf('wire', wireNames) : undefined
  return resultOf(
    walk({ name: codec.name, codec, asOf }, fields, { ...responseRules.tolerant, naming, guards: 'nowhere' }),
  )
}

/** What an object holds; one that can't be read holds nothing. */
const fieldsOf = (value: unknown): Readonly<Record<string, unknown>> => {
  try {
    return isObject(value) ? { ...value } : {}
  } catch {
    return {}
  }
}

/** The value of a body, given as text, as bytes or as itself; nothing where its text is no JSON. */
const parsed = (body: unknown): { readonly value: unknown } | undefined => {
  try {
    const text = body instanceof Uint8Array || body instanceof ArrayBuffer ? utf8.decode(body) : body
    if (typeof text !== 'string') return { value: body }
    return { value: text.trim() === '' ? {} : (JSON.parse(text) as unknown) }
  } catch {
    return undefined
  }
}

/** Bytes that are no UTF-8 are no text. */
const utf8 = /*#__PURE__*/ new TextDecoder('utf-8', { fatal: true })

/** Nothing is read of what is no JSON: the SDK does that. */
const unreadMessages = (operation: AnyOperation, protocol: string): Issue =>
  unreadBody(
    operation,
    `the service speaks ${protocol}, and only JSON is read: hand what the SDK gives to decodeResponse`,
  )

const unreadBody = ({ response: codec, asOf }: AnyOperation, detail: string): Issue =>
  new Issue({
    code: 'unrecognized_body',
    path: [],
    subject: { name: codec.name, codec, asOf },
    expected: codec.name,
    received: 'text',
    shown: undefined,
    namedFrom: 'sensitive',
    suggestion: undefined,
    detail,
    hint: undefined,
  })

/** All of a response or an exception as one object by wire names: the body, and what stands in the headers and the status. */
const assembled = (codec: Any, response: HttpResponse): { readonly value: unknown } | undefined => {
  const definition = definitionOf(codec)
  const members = definition.kind === 'structure' ? [...definition.members.values()] : []
  const located = members.filter(({ location }) => location !== undefined)
  const payload = located.find(({ location }) => location === 'payload')
  const body = rawKinds.includes(payload?.held.kind)
    ? { value: raw(payload?.held, response.body) }
    : parsed(response.body)
  if (body === undefined || located.length === 0) return body
  const whole = payload && !isEmpty(response.body) ? { [wireOf(payload)]: body.value } : {}
  const inBody = payload ? whole : isObject(body.value) ? body.value : {}
  const beside = located.map((member) => [wireOf(member), besideBody(member, response)] as const)
  return {
    value: Object.fromEntries([...Object.entries(inBody), ...beside.filter(([, value]) => value !== undefined)]),
  }
}

/** An empty body holds nothing, not even an empty payload. */
const isEmpty = (body: unknown): boolean =>
  body === undefined || body === '' || (ArrayBuffer.isView(body) && body.byteLength === 0)

/** What a body is as a whole, and no JSON. */
const rawKinds: readonly unknown[] = ['string', 'blob', 'bytes', 'stream', 'events'] satisfies Definition['kind'][]

/** The bytes of a payload are as they came: a text of them is no base64. */
const raw = (held: Definition | undefined, body: unknown): unknown => {
  const isBytes = held?.kind === 'bytes' || held?.kind === 'blob'
  return isBytes && typeof body === 'string' ? new TextEncoder().encode(body) : body
}

const wireOf = ({ wire, name }: Member): string => wire ?? name

/** What a member holds that does not stand in the body, as its type wants it. */
const besideBody = (member: Member, { status, headers = {} }: HttpResponse): unknown => {
  switch (member.location) {
    case 'status':
      return status
    case 'header':
      return fromText(member.held, header(headers, wireOf(member)))
    case 'headerMap': {
      const prefix = wireOf(member).toLowerCase()
      const found = Object.entries(headers).filter(([name]) => name.toLowerCase().startsWith(prefix))
      return found.length > 0
        ? Object.fromEntries(found.map(([name, text]) => [name.slice(prefix.length), text]))
        : undefined
    }
    default:
      return undefined
  }
}

/** A header has text for everything; what is none of its type stays as it is, for the check to tell. */
const fromText = (held: Definition, text: string | undefined): unknown => {
  if (text === undefined) return undefined
  switch (held.kind) {
    case 'integer':
    case 'float':
      return text.trim() === '' || Number.isNaN(Number(text)) ? text : Number(text)
    case 'boolean':
      return text === 'true' ? true : text === 'false' ? false : text
    case 'timestamp':
      return /^\d+(?:\.\d+)?$/.test(text) ? Number(text) : text
    case 'list':
      return text.split(',').map((item) => fromText(definitionOf(held.item), item.trim()))
    default:
      return text
  }
}

const header = (headers: HttpResponse['headers'], wanted: string): string | undefined =>
  Object.entries(headers ?? {}).find(([name]) => name.toLowerCase() === wanted.toLowerCase())?.[1]
