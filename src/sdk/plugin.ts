/** The plugin for the AWS SDK for JavaScript 3, `aws-preflight/sdk`: it stops a wrong request before it is sent. */
import { formatIssues } from '../issue/format.js'
import { isRecord } from '../schema/guard.js'
import type { Drift, Issue } from '../issue/issue.js'
import type { AnyOperation } from '../combinators/operation.js'
import { callback, type KnownOptions, misusedOptions } from '../check/options.js'
import { fillsIn, inputSchemaOf, knows } from './schema.js'
import { type Context, isUnmarshalled, type Middleware, type Plugin, position } from './stack.js'
import { decodeResponse, validateRequest } from '../check/validate.js'

export type { Plugin } from './stack.js'

/** What is checked: `import * as amplifybackend from 'aws-preflight/amplifybackend'`, or a few operations by name. */
export interface Service {
  /** The service's name, `amplifybackend`: calls of other services' clients pass. Without it, any client's are checked. */
  readonly service?: string | undefined
  readonly operations: Readonly<Record<string, AnyOperation>>
}

/** What becomes of a call: it is stopped, it is sent and the client's logger is told, or nothing. */
export type Action = 'throw' | 'warn' | 'off'

/** What `preflight` can be told. All of it is optional. */
export interface PreflightOptions {
  /** What to do about a wrong request. Default `'throw'`. */
  readonly onInvalidRequest?: Action | undefined
  /**
   * What to do about a string that is in no literal union of the reference, and nothing else: the service may be newer.
   * Default `'warn'`, but `'off'` where `onInvalidRequest` is.
   */
  readonly onUnknownLiteral?: Action | undefined
  /**
   * `'check'` tells of what differs from the reference; `'throw'` stops at what is wrong, too. Nothing is changed in the
   * response. Default `'off'`, but `'check'` where there is `onResponse`. What the document client of lib-dynamodb has
   * unmarshalled is no response of the service any more, and is never checked.
   */
  readonly responses?: 'off' | 'check' | 'throw' | undefined
  /** Is told of every response with an issue or a drift; without it, the client's logger is. */
  readonly onResponse?: ((report: ResponseReport) => void) | undefined
}

/** How a response differs from the reference: what is wrong, and what is merely not known. */
export interface ResponseReport {
  readonly operation: string
  readonly issues: readonly Issue[]
  readonly drifts: readonly Drift[]
}

/** What a wrong request is rejected with, before it is sent. */
export class RequestValidationError extends Error {
  override readonly name = 'RequestValidationError'
  readonly $fault = 'client'

  constructor(
    readonly operation: string,
    readonly issues: readonly Issue[],
  ) {
    super(`The ${operation} request is invalid and was not sent:\n${listed(issues)}`)
  }
}

/** What a call is rejected with under `responses: 'throw'`. The service has done its part by then. */
export class ResponseValidationError extends Error {
  override readonly name = 'ResponseValidationError'
  readonly $fault = 'server'

  constructor(
    readonly operation: string,
    readonly issues: readonly Issue[],
  ) {
    super(`The response to ${operation} is invalid:\n${listed(issues)}`)
  }
}

/**
 * A plugin for `client.middlewareStack.use`, of a client or of a command: checks each request as it is going to be
 * serialized, and rejects a wrong one with a `RequestValidationError` before anything is sent. Operations that the
 * service does not have pass. What the installed SDK itself knows is no issue, even where the reference is older.
 * Throws a `TypeError` where it is called with something else than a service and its options.
 */
export const preflight = (service: Service, options: PreflightOptions = {}): Plugin => {
  refuse(service, options)
  const { onInvalidRequest = 'throw', onResponse } = options
  const { onUnknownLiteral = onInvalidRequest === 'off' ? 'off' : 'warn', responses = onResponse ? 'check' : 'off' } =
    options
  const actionOf = ({ code }: Issue): Action => (code === 'invalid_literal' ? onUnknownLiteral : onInvalidRequest)

  const checkRequest = (operation: AnyOperation, input: unknown, context: Context): void => {
    const issues = issuesOf(operation, input, inputSchemaOf(context)).filter((issue) => actionOf(issue) !== 'off')
    if (issues.some((issue) => actionOf(issue) === 'throw')) throw new RequestValidationError(operation.name, issues)
    if (issues.length > 0) context.logger?.warn(`The ${operation.name} request is sent, but:\n${listed(issues)}`)
  }

  const checkResponse = (operation: AnyOperation, output: unknown, { logger }: Context): void => {
    const drifts: Drift[] = []
    const decoded = decodeResponse(operation, output, { names: 'documented', onDrift: (drift) => drifts.push(drift) })
    const issues = decoded._tag === 'Left' ? decoded.left : []
    if (issues.length + drifts.length > 0) {
      if (onResponse) onResponse({ operation: operation.name, issues, drifts })
      else {
        const differs = `The response to ${operation.name} differs from the reference:\n`
        if (issues.length > 0) logger?.warn(differs + listed(issues))
        if (drifts.length > 0) logger?.info(differs + listed(drifts))
      }
    }
    if (responses === 'throw' && issues.length > 0) throw new ResponseValidationError(operation.name, issues)
  }

  const middleware: Middleware = (next, context) => {
    const operation = operationOf(service, context)
    if (operation === undefined) return next
    return async (call) => {
      if (onInvalidRequest !== 'off' || onUnknownLiteral !== 'off') checkRequest(operation, call.input, context)
      const answer = await next(call)
      if (responses !== 'off' && !isUnmarshalled(context)) checkResponse(operation, answer.output, context)
      return answer
    }
  }
  return { applyToStack: (stack) => stack.addRelativeTo(middleware, position) }
}

/** What is wrong with a request, but for what the installed SDK knows better. */
const issuesOf = (operation: AnyOperation, input: unknown, schema: unknown): readonly Issue[] => {
  const quick = validateRequest(operation, input)
  if (quick._tag === 'Right') return []
  // What is dismissed must not fill the list that a wrong member further down belongs in.
  const all = quick.left.at(-1)?.code === 'too_many_issues' ? validateRequest(operation, input, unlimited) : quick
  if (all._tag === 'Right' || schema === undefined) return all._tag === 'Right' ? [] : all.left
  return all.left.filter(
    ({ code, path }) =>
      !(code === 'unknown_member' && knows(schema, path)) && !(code === 'missing_member' && fillsIn(schema, path)),
  )
}

const unlimited = { maxIssues: Infinity }

/** As many issues as one can read. */
const listed = (issues: readonly Issue[]): string => {
  const more = issues.length - readable
  return formatIssues(issues.slice(0, readable)) + (more > 0 ? `\n  … and ${more} more` : '')
}

const readable = 100

/** The operation that a call is of, if it is one of the service's. */
const operationOf = (
  { service, operations }: Service,
  { clientName = '', commandName = '' }: Context,
): AnyOperation | undefined => {
  const name = commandName.replace(/Command$/, '')
  if (!Object.hasOwn(operations, name)) return undefined
  return service === undefined || squeezed(clientName) === `${squeezed(service)}client` ? operations[name] : undefined
}

/** `dynamodb-streams` and `DynamoDBStreams` alike. */
const squeezed = (name: string): string => name.replaceAll('-', '').toLowerCase()

/** Throws where the plugin would do something else than was meant. */
const refuse = (service: unknown, options: unknown): void => {
  if (!isRecord(service) || !isRecord(service['operations']))
    throw new TypeError(
      'preflight takes a service first, an object with `operations`: ' +
        "pass what `import * as amplifybackend from 'aws-preflight/amplifybackend'` gives.",
    )
  const misused = misusedOptions(options, knownOptions)
  if (misused?._tag === 'Left') throw new TypeError(`preflight has no such options:\n${formatIssues(misused.left)}`)
}

const actions: readonly Action[] = ['throw', 'warn', 'off']

const knownOptions: KnownOptions = {
  onInvalidRequest: actions,
  onUnknownLiteral: actions,
  responses: ['off', 'check', 'throw'],
  onResponse: callback,
} satisfies Record<keyof PreflightOptions, unknown>
