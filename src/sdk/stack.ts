/** The parts of the AWS SDK for JavaScript 3 that the plugin needs, by structure: every version's stacks fit. */

/** A plugin as `middlewareStack.use` takes it. */
export interface Plugin {
  readonly applyToStack: (stack: MiddlewareStack) => void
}

/** A client's or a command's stack. */
export interface MiddlewareStack {
  addRelativeTo(middleware: Middleware, options: StackPosition): void
  clone(): { remove(name: string): boolean }
  /** Absent in stacks of before 3.178. */
  readonly identify?: unknown
}

/** A middleware's name, and where in the stack it stands. */
export interface StackPosition {
  name: string
  tags: string[]
  relation: 'before' | 'after'
  toMiddleware: string
  override: boolean
}

/** Wraps the handler that comes next, once for each command that is sent. */
export type Middleware = <Call extends { readonly input: unknown }, Answer extends Answered>(
  next: (call: Call) => Promise<Answer>,
  context: CallContext,
) => (call: Call) => Promise<Answer>

/** The result of a call: its output, and the HTTP response that it was made of. */
export interface Answered {
  readonly output?: unknown
  readonly response?: unknown
}

/**
 * Whether a service has answered: what a middleware makes up itself, as the one that presigns a URL does, has no HTTP
 * response with a status.
 */
export const isAnswered = ({ response }: Answered): boolean =>
  typeof (response as { readonly statusCode?: unknown } | undefined)?.statusCode === 'number'

/** The SDK's knowledge of a call beside its input. */
export interface CallContext {
  /** `AmplifyBackendClient` */
  readonly clientName?: string | undefined
  /** `CreateBackendCommand` */
  readonly commandName?: string | undefined
  readonly logger?: Logger | undefined
  readonly __smithy_context?: Readonly<Record<string, unknown>> | undefined
  readonly __aws_sdk_context?: { readonly features?: Readonly<Record<string, unknown>> | undefined } | undefined
  readonly dynamoDbDocumentClientOptions?: unknown
}

/**
 * Whether the output is no response of the operation any more: lib-dynamodb makes plain values of attribute values as
 * soon as the response is read, before any middleware of the client sees it. It says so in two ways, an older and a newer.
 */
export const isUnmarshalled = ({
  __aws_sdk_context: sdk,
  dynamoDbDocumentClientOptions: older,
}: CallContext): boolean => sdk?.features?.['DDB_MAPPER'] !== undefined || older !== undefined

/** The part of the client's logger that the plugin writes to. */
export interface Logger {
  readonly info: (message: string) => void
  readonly warn: (message: string) => void
}

/**
 * Puts the middleware behind every one that fills in or converts the input, the one too that lib-dynamodb puts right
 * before the serializer when a command is sent. So what is checked is what will be serialized, before anything is sent
 * to anybody, and once, however often the call is tried again.
 *
 * Where the client's stack has it, that is before the middleware that looks for credentials; in older clients, and on a
 * command's own stack, which says nothing of the client's, before the one that looks for the endpoint. `tooOld` is
 * called in place of all that where a client has not even that one.
 */
export const placeInStack = (stack: MiddlewareStack, middleware: Middleware, tooOld: () => void): void => {
  if (stack.identify === undefined) return tooOld()
  if (stack.clone().remove(credentials)) stack.addRelativeTo(unlessTaken(middleware), before(credentials, 'Client'))
  else stack.addRelativeTo(taking(middleware), before('endpointV2Middleware', 'Command'))
}

const credentials = 'httpAuthSchemeMiddleware'

/** Each place has a name of its own, for a stack refuses the same name in two places. */
const before = (toMiddleware: string, place: string): StackPosition => ({
  name: `awsPreflight${place}Middleware`,
  tags: ['VALIDATION'],
  relation: 'before',
  toMiddleware,
  override: true,
})

/** The calls that a command's own plugin checks: that of the client leaves them alone. */
const taken = /*#__PURE__*/ new WeakSet<CallContext>()

const taking =
  (middleware: Middleware): Middleware =>
  (next, context) => {
    taken.add(context)
    return middleware(next, context)
  }

const unlessTaken =
  (middleware: Middleware): Middleware =>
  (next, context) => {
    const checked = middleware(next, context)
    return (call) => (taken.has(context) ? next : checked)(call)
  }
