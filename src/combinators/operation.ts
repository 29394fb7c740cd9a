import type { Any } from 'io-ts'
import type { Response, Structure } from './codec-type.js'
import type { AnyException } from './exception.js'
import type { Guard } from '../schema/guard.js'
import type { WireNames } from '../schema/wire-names.js'
import { lowerFirst } from '../text/letters.js'

/** The format of generated code that this runtime reads. */
export const format = 5

/** How an operation is called over HTTP. The labels of the path are members of the request: `/backend/{AppId}/details`. */
export interface Http {
  readonly method: string
  readonly path: string
  /** The status of success; 200 where absent. */
  readonly status?: number | undefined
}

/** The facts that all operations of a service share; absent where the reference does not say. */
interface SharedTraits {
  /** The service's protocol, where that is no JSON (`restXml`): its messages are not read then. */
  readonly protocol?: string | undefined
  /** The rule for the members that do not say their wire name themselves; absent: the documented names. */
  readonly wireNames?: WireNames | undefined
  /** As of when the reference is. */
  readonly asOf?: string | undefined
}

/** The facts of a service, as generated code writes them once for all its operations. */
export interface ServiceFacts extends SharedTraits {
  /** The format of the generated code. */
  readonly format: number
  /** The name of the service: `sqs`. */
  readonly name: string
}

/** The sources and the options that a folder was generated with: `aws-preflight generate --check` compares with them. */
export interface GeneratedFrom {
  /** Packages, each with its version, and pages, each with its date where that is known; the oldest first. */
  readonly pages: readonly string[]
  /** The doc comments have what the pages say in words. */
  readonly docs?: boolean
  /** The operations that were asked for; absent: all. */
  readonly operations?: readonly string[]
}

/** The reference's facts of an operation beside its shapes; absent where it does not say. */
export interface OperationTraits extends SharedTraits {
  readonly http?: Http | undefined
  /** No documented name of a top-level response member is the wire name of one: which of the two a body has shows. */
  readonly disjointNames?: boolean | undefined
  /** The exceptions that it may answer with instead of a response. */
  readonly errors?: readonly AnyException[] | undefined
}

/** One API action. */
export interface Operation<
  Request,
  Answer,
  Page = never,
  Promised extends keyof Answer = never,
> extends OperationTraits {
  /** The service's own name: `CreateBackendAPI`. */
  readonly name: string
  /** boto3's name: `create_backend_api`. */
  readonly alias: string
  readonly request: Structure<Request>
  readonly response: Response<Answer, Promised>
  /** For an operation that can be paged through: the request that takes `PaginationConfig` too. */
  readonly paginator: [Page] extends [never] ? undefined : { readonly request: Structure<Page> }
}

/** Any codec, with its guard if it has one. */
interface Guarded extends Any {
  readonly guard?: Guard | undefined
}

/** Any operation, of any service. */
export interface AnyOperation extends OperationTraits {
  readonly name: string
  readonly alias: string
  readonly request: Guarded
  readonly response: Guarded
  readonly paginator: { readonly request: Any } | undefined
}

/** The type of an operation's request. */
export type RequestOf<O> = O extends { readonly request: Structure<infer Request> } ? Request : unknown

/** Any value, of which an editor completes the members as if it were this request: it has yet to be checked. */
export type Unchecked<Request> = Request | {} | null | undefined

/** The type of an operation's response, as the reference documents it. */
export type ResponseOf<O> = O extends { readonly response: { readonly _documented: infer Answer } } ? Answer : unknown

/** The names of the members that a model promises of an operation's response. */
export type PromisedOf<O> = O extends { readonly response: { readonly _promised: infer Promised } } ? Promised : never

/** The operations of one service, by name. */
export type Operations = Readonly<Record<string, AnyOperation>>

/**
 * An operation, as generated code writes it: the facts of its service, and its own. Throws an `Error` where the code was
 * generated for another version of this package: better at the import than a wrong answer later.
 */
export const operation = <Request, Answer, Page = never, Promised extends keyof Answer = never>(
  { format: written, name: service, ...shared }: ServiceFacts,
  made: Omit<OperationTraits, keyof SharedTraits> & {
    readonly name: string
    readonly alias: string
    readonly request: Structure<Request>
    readonly response: Response<Answer, Promised>
    readonly paginator?: { readonly request: Structure<Page> }
  },
): Operation<Request, Answer, Page, Promised> => {
  if (written !== format)
    throw new Error(
      `The code of ${service} is of format ${written}, and this aws-preflight reads format ${format}: generate it again.`,
    )
  return { paginator: undefined, ...shared, ...made } as Operation<Request, Answer, Page, Promised>
}

/**
 * The operation of this name: the service's own, boto3's `create_backend`, the CLI's `create-backend`, `createBackend`, or
 * an event name of CloudTrail with the date of a version, `UpdateFunctionConfiguration20150331v2`.
 */
export const findOperation = (
  operations: Readonly<Record<string, AnyOperation>>,
  name: string,
): AnyOperation | undefined => {
  if (Object.hasOwn(operations, name)) return operations[name]
  const withoutDate = name.replace(/(?:\d{8}|\d{4}_\d\d_\d\d)(?:v\d+)?$/, '')
  if (Object.hasOwn(operations, withoutDate)) return operations[withoutDate]
  const alias = name.includes('_') ? name : name.replaceAll('-', '_')
  return Object.values(operations).find((operation) => operation.alias === alias || lowerFirst(operation.name) === name)
}
