import type { Any } from 'io-ts'
import type { Response, Structure } from './codec-type.js'
import type { Guard } from './guard.js'
import type { WireNames } from './names.js'

/** The format of generated code that this runtime reads. */
export const format = 1

/** One API action. */
export interface Operation<Request, Answer, Page = never> {
  /** The service's own name: `CreateBackendAPI`. */
  readonly name: string
  /** boto3's name: `create_backend_api`. */
  readonly alias: string
  readonly request: Structure<Request>
  readonly response: Response<Answer>
  /** The names of the errors it may answer with; absent where the reference does not say. */
  readonly errors?: readonly string[] | undefined
  /** As of when the reference is, where that is known. */
  readonly asOf?: string | undefined
  /** For an operation that can be paged through: the request that takes `PaginationConfig` too. */
  readonly paginator: [Page] extends [never] ? undefined : { readonly request: Structure<Page> }
}

/** Any codec, with its guard if it has one. */
interface Guarded extends Any {
  readonly guard?: Guard | undefined
}

/** Any operation, of any service. */
export interface AnyOperation {
  readonly name: string
  readonly alias: string
  readonly request: Guarded
  readonly response: Guarded
  readonly errors?: readonly string[] | undefined
  readonly asOf?: string | undefined
  readonly wireNames?: WireNames | undefined
  readonly disjointNames?: boolean | undefined
  readonly paginator: { readonly request: Any } | undefined
}

/** The type of an operation's request. */
export type RequestOf<O> = O extends { readonly request: Structure<infer Request> } ? Request : unknown

/** The type of an operation's response, as the reference documents it. */
export type ResponseOf<O> = O extends { readonly response: Response<infer Answer> } ? Answer : unknown

/**
 * An operation, as generated code writes it. Throws where the code was generated for another version of this package:
 * better at the import than a wrong answer later.
 */
export const operation = <Request, Answer, Page = never>({
  format: written,
  ...made
}: {
  readonly format: number
  readonly name: string
  readonly alias: string
  readonly request: Structure<Request>
  readonly response: Response<Answer>
  readonly errors?: readonly string[]
  readonly asOf?: string
  readonly paginator?: { readonly request: Structure<Page> }
}): Operation<Request, Answer, Page> => {
  if (written !== format)
    throw new Error(
      `The code generated for ${made.name} has format ${written}, and this version of aws-preflight reads format ` +
        `${format}: generate it again with the aws-preflight that is installed.`,
    )
  return { paginator: undefined, ...made } as Operation<Request, Answer, Page>
}

/** The operation of this name: the service's own, boto3's `create_backend`, the CLI's `create-backend`, or `createBackend`. */
export const findOperation = (
  operations: Readonly<Record<string, AnyOperation>>,
  name: string,
): AnyOperation | undefined => {
  if (Object.hasOwn(operations, name)) return operations[name]
  return Object.values(operations).find(
    (operation) =>
      operation.alias === name ||
      operation.alias.replaceAll('_', '-') === name ||
      operation.name.charAt(0).toLowerCase() + operation.name.slice(1) === name,
  )
}
