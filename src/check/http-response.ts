import type { Either } from 'fp-ts/lib/Either.js'
import type { NonEmptyArray } from 'fp-ts/lib/NonEmptyArray.js'
import type { Any } from 'io-ts'
import { leftOf, type Result, rightOf } from '../walk/result.js'
import type { Decoded } from '../combinators/decoded.js'
import { type Definition, definitionOf, type Member } from '../schema/definition.js'
import type { AnyException } from '../combinators/exception.js'
import { fromText } from '../walk/from-text.js'
import { exceptionName } from '../walk/exception-name.js'
import { subjectOf } from '../issue/finding.js'
import { Issue } from '../issue/issue.js'
import { isObject } from '../schema/kind.js'
import { setOwn } from '../schema/set-own.js'
import { attempt } from '../schema/swallow.js'
import { goesByWireNames, namingOf } from '../schema/wire-names.js'
import type { AnyOperation, PromisedOf, ResponseOf } from '../combinators/operation.js'
import { type Mode, type ResponseOptions, tolerantRules, type Rules } from '../walk/rules.js'
import { decodeNamed, isOperation, unknownOperation } from './validate.js'
import { walk, type Walked } from '../walk/walk.js'
import { headerOf, type HttpMessage, type HttpResponse, isEmptyBody, parsedBody, readMessage } from './http-message.js'

/** The error that a service answered with, instead of a response. */
export interface ServiceError {
  readonly _tag: 'ServiceError'
  /** `NotFoundException`; `UnknownError` where the response does not say. */
  readonly name: string
  /** Whether the reference has the error among the operation's exceptions: then `members` were checked. */
  readonly documented: boolean
  readonly status: number
  /** Whose mistake the error is. */
  readonly fault: 'client' | 'server'
  /** The service's own message. */
  readonly message: string | undefined
  /** All that the body has, by documented names where the reference has them. */
  readonly members: Readonly<Record<string, unknown>>
  /** The issues of a documented exception's members: those are in `members` as they came. */
  readonly issues: readonly Issue[]
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
  const message = messageOf(operation, response, takesStream(operation.response))
  if (message instanceof Issue) return invalid([message])
  if (message.status >= 300) {
    const error = decodeError(operation, response)
    return error._tag === 'Right' ? leftOf(error.right) : invalid(error.left)
  }
  const whole = assembled(operation.response, message)
  if (whole === undefined) return invalid([unreadBody(operation, 'its text is no JSON')])
  const decoded = decodeNamed<Decoded<ResponseOf<O>, M, Required, PromisedOf<O>>>(
    operation,
    whole.value,
    options,
    'wire',
  )
  return decoded._tag === 'Right' ? decoded : invalid(decoded.left)
}

/** That a response is not what the reference says. */
export const invalid = (issues: NonEmptyArray<Issue>): Either<InvalidResponse, never> =>
  leftOf({ _tag: 'InvalidResponse', issues })

/**
 * Decodes an error response to one of the operation's exceptions, or to whatever it calls itself. `Left` says why the
 * response can't be read. Does not throw.
 */
export const decodeError = (operation: AnyOperation, response: HttpResponse): Result<ServiceError> => {
  if (!isOperation(operation)) return unknownOperation(operation)
  const http = messageOf(operation, response, false)
  if (http instanceof Issue) return leftOf([http])
  // A body that is no JSON, a proxy's page for example, has nothing to tell but the status and the headers.
  const body = parsedBody(http.body)
  if (body !== undefined && !isObject(body.value)) return leftOf([unreadBody(operation, 'an error is an object')])
  const fields = fieldsOf(body?.value)
  const said = headerOf(http, 'x-amzn-errortype') ?? fields['__type'] ?? fields['code'] ?? fields['Code']
  const name = typeof said === 'string' ? exceptionName(said) : 'UnknownError'
  const exception = operation.errors?.find((known) => known.name === name)
  const { value, issues } =
    exception === undefined ? { value: fields, issues: [] } : membersOf(operation, exception, { ...http, body: fields })
  const message = fields['message'] ?? fields['Message']
  return rightOf({
    _tag: 'ServiceError',
    name,
    documented: exception !== undefined,
    status: http.status,
    fault: exception?.fault ?? (http.status >= 500 ? 'server' : 'client'),
    message: typeof message === 'string' ? message : undefined,
    members: value as ServiceError['members'],
    issues,
  } satisfies ServiceError)
}

/** The members of an exception that is known by its name, as many of the members as came. */
const membersOf = (operation: AnyOperation, codec: AnyException, http: HttpMessage): Walked => {
  const { wireNames } = operation
  const fields = fieldsOf(assembled(codec, http)?.value)
  const naming = goesByWireNames(definitionOf(codec), wireNames, fields) ? namingOf('wire', wireNames) : undefined
  return walk(subjectOf(codec, operation), fields, { ...exceptionRules, naming })
}

const exceptionRules: Rules = { ...tolerantRules, anotherBody: 'pass', guards: 'nowhere' }

/** Reads a response; an issue where it can't be read. Nothing is read of what is no JSON: the SDK does that. */
const messageOf = (operation: AnyOperation, response: HttpResponse, takesStreams: boolean): HttpMessage | Issue => {
  const { protocol } = operation
  const read =
    protocol === undefined
      ? readMessage(response, takesStreams)
      : `the service speaks ${protocol}, and only JSON is read: hand what the SDK gives to decodeResponse`
  return typeof read === 'string' ? unreadBody(operation, read) : read
}

/** The entries of an object; one that can't be read has none. */
const fieldsOf = (value: unknown): Readonly<Record<string, unknown>> =>
  isObject(value) ? attempt(() => ({ ...value }), {}) : {}

const unreadBody = (operation: AnyOperation, detail: string): Issue =>
  new Issue({
    code: 'unrecognized_body',
    path: [],
    subject: subjectOf(operation.response, operation),
    expected: operation.response.name,
    received: 'text',
    shown: undefined,
    namedFrom: 'sensitive',
    suggestion: undefined,
    detail,
    hint: undefined,
  })

/** All of a response or an exception as one object by wire names: the body, and what stands in the headers and the status. */
const assembled = (codec: Any, http: HttpMessage): { readonly value: unknown } | undefined => {
  const located = locatedIn(codec)
  const payload = located.find(({ location }) => location === 'payload')
  const body = rawKinds.includes(payload?.held.kind) ? { value: raw(payload?.held, http.body) } : parsedBody(http.body)
  if (body === undefined || located.length === 0) return body
  const whole: Record<string, unknown> = !payload && isObject(body.value) ? { ...body.value } : {}
  if (payload && !isEmptyBody(http.body)) setOwn(whole, wireOf(payload), body.value)
  for (const member of located) {
    const value = besideBody(member, http)
    if (value !== undefined) setOwn(whole, wireOf(member), value)
  }
  return { value: whole }
}

/** The members that do not stand in the body, or are all of it. */
const locatedIn = (codec: Any): readonly Member[] => {
  const definition = definitionOf(codec)
  const members = definition.kind === 'structure' ? [...definition.members.values()] : []
  return members.filter(({ location }) => location !== undefined)
}

/** Whether the body of a response may be a stream that nobody has read. */
const takesStream = (codec: Any): boolean =>
  locatedIn(codec).some(
    ({ location, held: { kind } }) => location === 'payload' && (kind === 'stream' || kind === 'events'),
  )

/** The member that is the whole body, and no JSON. */
const rawKinds: readonly unknown[] = ['string', 'blob', 'bytes', 'stream', 'events'] satisfies Definition['kind'][]

/** The bytes of a payload are as they came: a text of them is no base64. */
const raw = (held: Definition | undefined, body: unknown): unknown => {
  const isBytes = held?.kind === 'bytes' || held?.kind === 'blob'
  return isBytes && typeof body === 'string' ? new TextEncoder().encode(body) : body
}

const wireOf = ({ wire, name }: Member): string => wire ?? name

/** The value of a member that does not stand in the body, as its type wants it. */
const besideBody = (member: Member, http: HttpMessage): unknown => {
  switch (member.location) {
    case 'status':
      return http.status
    case 'header': {
      const text = headerOf(http, wireOf(member))
      return text === undefined ? undefined : fromText(member.held, text)
    }
    case 'headerMap': {
      const prefix = wireOf(member).toLowerCase()
      const found = http.headers.filter(([name]) => name.toLowerCase().startsWith(prefix))
      return found.length > 0
        ? Object.fromEntries(found.map(([name, text]) => [name.slice(prefix.length), text]))
        : undefined
    }
    default:
      return undefined
  }
}
