/** The plugin for the AWS SDK for JavaScript 3, `aws-preflight/sdk`: it stops a wrong request before it is sent. */
import type { AnyOperation } from '../combinators/operation.js'
import { isConstraint } from '../issue/finding.js'
import { judge } from './actions.js'
import { listed, RequestValidationError, ResponseValidationError } from './errors.js'
import { type PreflightOptions, refuse, type Service } from './options.js'
import { requestIssues } from './request-issues.js'
import { responseIssues } from './response-issues.js'
import { inputSchemaOf } from './schema.js'
import { type CallContext, isAnswered, isUnmarshalled, type Middleware, placeInStack, type Plugin } from './stack.js'
import { handOver, tellLogger, warnOnce } from './tell-logger.js'

/**
 * A plugin for `client.middlewareStack.use`, of a client or of a command: checks each request as it is going to be
 * serialized, and rejects a wrong one with a `RequestValidationError` before anything is sent. Operations that the
 * service does not have pass. What the installed SDK itself knows is no issue, even where the reference is older.
 * Throws a `TypeError` where it is called with something else than a service and its options.
 */
export const preflight = (service: Service, options: PreflightOptions = {}): Plugin => {
  refuse(service, options)
  const { onInvalidRequest, onUnknownLiteral, onConstraint, onRequest, onResponse } = options
  const { responses = onResponse ? 'check' : 'off' } = options
  const looksAtRequests = [onInvalidRequest ?? 'throw', onUnknownLiteral, onConstraint].some(
    (action) => action === 'throw' || action === 'warn',
  )
  const about = service.service ?? 'calls'

  /** The clients of other services that were told of. */
  const strangers = new Set<unknown>()

  const checkRequest = (operation: AnyOperation, input: unknown, context: CallContext): void => {
    const { name } = operation
    const found = requestIssues(operation, input)
    const firm = found.some(({ code }) => isConstraint(code)) ? requestIssues(operation, input, 'pass') : found
    const judged = judge(found, firm, inputSchemaOf(context), options)
    if (judged.length === 0) return
    const issues = judged.map(({ issue }) => issue)
    const sent = judged.every(({ action }) => action !== 'throw')
    if (onRequest) handOver('onRequest', onRequest, { operation: name, issues, sent })
    else if (sent)
      tellLogger(context, 'warn', `The ${name} request is sent, but:\n${listed(issues)}`, `${about} requests`)
    if (!sent) throw new RequestValidationError(name, issues)
  }

  const checkResponse = (operation: AnyOperation, output: unknown, context: CallContext): void => {
    const { name } = operation
    const { issues, drifts } = responseIssues(operation, output)
    if (issues.length + drifts.length > 0) {
      if (onResponse) handOver('onResponse', onResponse, { operation: name, issues, drifts })
      else {
        const differs = `The response to ${name} differs from the reference:\n`
        if (issues.length > 0) tellLogger(context, 'warn', differs + listed(issues), `${about} responses`)
        if (drifts.length > 0) tellLogger(context, 'info', differs + listed(drifts), `${about} drifts`)
      }
    }
    if (responses === 'throw' && issues.length > 0) throw new ResponseValidationError(name, issues, output)
  }

  const middleware: Middleware = (next, context) => {
    if (!isOf(service, context)) {
      if ((looksAtRequests || responses !== 'off') && !strangers.has(context.clientName))
        tellLogger(context, 'warn', notOf(service, context), `is not of ${about}`)
      strangers.add(context.clientName)
      return next
    }
    const operation = operationOf(service, context)
    if (operation === undefined) return next
    return async (call) => {
      if (looksAtRequests) checkRequest(operation, call.input, context)
      const answer = await next(call)
      if (responses !== 'off' && isAnswered(answer) && !isUnmarshalled(context))
        checkResponse(operation, answer.output, context)
      return answer
    }
  }
  return { applyToStack: (stack) => placeInStack(stack, middleware, () => warnOnce('too old', tooOld)) }
}

const tooOld =
  'aws-preflight checks no call of this client: it is of a version of the AWS SDK for JavaScript older than 3.196, ' +
  'which has no middleware for endpoints to stand before. Install a newer version.'

/** The operation that a call is of, if it is one of the service's. */
const operationOf = ({ operations }: Service, { commandName = '' }: CallContext): AnyOperation | undefined => {
  const name = commandName.replace(/Command$/, '')
  return Object.hasOwn(operations, name) ? operations[name] : undefined
}

/** Whether a call is one of the service's client; where the service has no name, any is. */
const isOf = ({ service }: Service, { clientName = '' }: CallContext): boolean =>
  service === undefined || squeezed(clientName) === `${squeezed(service)}client`

const notOf = ({ service }: Service, { clientName = 'client' }: CallContext): string =>
  `aws-preflight checks no call of this ${clientName}: it was given ${String(service)}, and knows no operation of another service.`

/** `dynamodb-streams` and `DynamoDBStreams` alike. */
const squeezed = (name: string): string => name.replaceAll('-', '').toLowerCase()
