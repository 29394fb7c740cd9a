/** What the plugin needs of the AWS SDK for JavaScript 3, by structure: its clients' stacks fit, of every version. */

/** A plugin as `middlewareStack.use` takes it. */
export interface Plugin {
  readonly applyToStack: (stack: MiddlewareStack) => void
}

/** A client's or a command's stack. */
export interface MiddlewareStack {
  addRelativeTo(middleware: Middleware, options: Position): void
}

/** A middleware's name, and where in the stack it stands. */
export interface Position {
  name: string
  tags: string[]
  relation: 'before' | 'after'
  toMiddleware: string
  override: boolean
}

/** Wraps the handler that comes next, once for each command that is sent. */
export type Middleware = <Call extends { readonly input: unknown }, Answer extends { readonly output?: unknown }>(
  next: (call: Call) => Promise<Answer>,
  context: Context,
) => (call: Call) => Promise<Answer>

/** What the SDK knows of a call beside its input. */
export interface Context {
  /** `AmplifyBackendClient` */
  readonly clientName?: string | undefined
  /** `CreateBackendCommand` */
  readonly commandName?: string | undefined
  readonly logger?: Logger | undefined
  readonly __smithy_context?: Readonly<Record<string, unknown>> | undefined
  readonly __aws_sdk_context?: { readonly features?: Readonly<Record<string, unknown>> | undefined } | undefined
}

/**
 * Whether the output is no response of the operation any more: lib-dynamodb makes plain values of attribute values as
 * soon as the response is read, before any middleware of the client sees it.
 */
export const isUnmarshalled = ({ __aws_sdk_context: sdk }: Context): boolean =>
  sdk?.features?.['DDB_MAPPER'] !== undefined

/** The part of the client's logger that the plugin writes to. */
export interface Logger {
  readonly info: (message: string) => void
  readonly warn: (message: string) => void
}

/**
 * Behind every middleware that fills in or converts the input, the one too that lib-dynamodb puts right before the
 * serializer when a command is sent: only what looks for credentials and the endpoint comes after it. So what is checked
 * is what will be serialized, before anything is sent to anybody, and once, however often the call is tried again.
 */
export const position: Position = {
  name: 'awsPreflightMiddleware',
  tags: ['VALIDATION'],
  relation: 'before',
  toMiddleware: 'httpAuthSchemeMiddleware',
  override: true,
}
