/**
 * Every word of the generator, as types. Nothing here runs.
 *
 * A reader turns one page into a `Reading`: what that page says, each fact with its place. `merge` turns the
 * readings of one service into a `Service`: what is believed, each fact with the claims that support it.
 * Emitters turn the service into files.
 */

import type { Binding } from './binding.js'
import type { GeneratedFrom } from './generated-from.js'
import type { Page, PageLine, Problem } from './page.js'
import type { Limits, ListedName, Member, Type } from './type-model.js'

export type { Binding, Location } from './binding.js'
export type { GeneratedFile, Page, PageFile, PageLine, Problem } from './page.js'
export type * from './type-model.js'

/** Facts of an error beside its members: the HTTP status, and whose mistake it is. */
export interface ExceptionTraits {
  readonly status?: number
  readonly fault?: 'client' | 'server'
}

/** A named structure, by the name that the page spells (`CreateBackendRequestRequestTypeDef`). */
export interface StructureReading extends ListedName {
  readonly members: readonly Member[]
  /** The page has lost members of it, or all: it may have others. Always comes with a Problem. */
  readonly incomplete?: true
  /** A tagged union: exactly one of the members is present. */
  readonly union?: true
  /** Nothing in it is ever shown. */
  readonly sensitive?: true
  readonly deprecated?: true
  readonly exception?: ExceptionTraits
}

/** A named literal union. `values` is absent where the page names it without printing its values. */
export interface LiteralsReading extends ListedName {
  readonly values?: readonly string[]
}

/** A name that a page gives to a type which is no shape of its own: `BlobTypeDef`. */
export type AliasReading = ListedName & { readonly type: Type }

/** A named string, and what its values are held to: lengths in characters, and a pattern as the service spells it. */
export interface StringReading extends ListedName {
  readonly pattern?: string
  readonly min?: number
  readonly max?: number
}

/** How an operation is called over HTTP: `POST`, `/backend/{AppId}/details`, and the status of success. */
export interface Http {
  readonly method: string
  readonly path: string
  readonly status: number
  readonly place: PageLine
}

/** One operation, as a page that describes operations has it, by at least one of its names. */
export interface OperationReading {
  /** As boto3 spells it: `create_backend_api`. */
  readonly alias?: string
  /** `CreateBackendAPI`, where the page knows the service's own spelling. */
  readonly name?: string
  readonly request?: readonly Member[]
  readonly response?: readonly Member[]
  /** The names of its shapes, where the page has them as shapes. */
  readonly requestName?: string
  readonly responseName?: string
  readonly http?: Http
  /** Exception names, `NotFoundException`. Absent where the page does not speak of exceptions. */
  readonly errors?: readonly string[]
  readonly deprecated?: true
  readonly place: PageLine
}

/** The paginator of an operation. */
export interface PaginatorReading {
  /** The operation's name as the paginator spells it: `ListBackendJobs`. */
  readonly operation: string
  readonly request?: readonly Member[]
  readonly place: PageLine
}

/** The limits of a member or a scalar, whatever models say; where `limits` are absent, there are none. */
export interface LimitsOverride extends ListedName {
  readonly limits?: Limits
}

/** The facts of one page. A reader that has nothing to say of a kind gives an empty list. */
export interface Reading {
  readonly page: Page
  /** The reader's name, `mypy-boto3-bullets`. */
  readonly dialect: string
  readonly structures: readonly StructureReading[]
  readonly literals: readonly LiteralsReading[]
  readonly operations: readonly OperationReading[]
  readonly paginators: readonly PaginatorReading[]
  /** Helpers of a client that are no operations (`get_paginator`): known, and left aside. */
  readonly helpers: readonly ListedName[]
  /** The protocol of the service, as Smithy calls it: `restJson1`, `awsQuery`. Absent where the page does not say. */
  readonly protocol?: string
  /** The name of this version of the service in the AWS API reference: `lambda-2015-03-31`. Absent where the page does not say. */
  readonly uid?: string
  /** Absent where a dialect has none, as `strings` is. */
  readonly aliases?: readonly AliasReading[]
  readonly strings?: readonly StringReading[]
  /** For an index page: every name that the other pages should define. Absent on pages that are no index. */
  readonly index?: {
    readonly structures: readonly ListedName[]
    readonly literals: readonly ListedName[]
    readonly paginators: readonly ListedName[]
  }
  /** Limits that are believed before any model: those of `Shape.Member`, or of a scalar by its name. */
  readonly overrides?: readonly LimitsOverride[]
  /** The dialect speaks of limits: where it states none, there is none. */
  readonly limiting?: true
  /** The page is known to say nothing of the API. */
  readonly guide?: true
  /** The lines, counted from 1, that must stay for the page to be read again to the same facts. See `strip`. */
  readonly factLines: readonly number[]
  readonly problems: readonly Problem[]
}

/**
 * The worth of a page. 0: a model of the service, which has its shapes and its operations. 1: a page of named shapes.
 * 2: a reference of operations, which knows their own names or those of their shapes. 3: a list of changes.
 */
export type Worth = 0 | 1 | 2 | 3

/** The claim of one page about one member, kept for `--explain`. */
export interface Claim extends Binding {
  readonly place: PageLine
  readonly dialect: string
  readonly worth: Worth
  readonly type: Type
  readonly required?: boolean
  /** The page speaks of limits. */
  readonly limiting?: true
}

/** The description in words, a paragraph each; absent unless it was asked for. */
interface Described {
  readonly docs?: readonly string[]
}

export interface ServiceMember extends Binding, Described {
  readonly name: string
  readonly type: Type
  readonly required: boolean
  /** Of a response: a model says that it is always there. */
  readonly promised?: true
  /** Every claim, the believed one first. */
  readonly claims: readonly Claim[]
}

/** Which side of an operation a structure is, or one of its errors; a nested shape is none of them. */
export type Role = 'request' | 'response' | 'exception' | 'nested'

export interface Structure extends Described {
  readonly name: string
  /** Every spelling in the pages: `CreateBackendRequestRequestTypeDef`. */
  readonly aliases: readonly string[]
  readonly role: Role
  readonly incomplete?: true
  readonly union?: true
  readonly deprecated?: true
  /** For an exception; `code` is what error responses call it. */
  readonly exception?: ExceptionTraits & { readonly code: string }
  readonly members: readonly ServiceMember[]
  readonly places: readonly PageLine[]
}

export interface Literals {
  readonly name: string
  readonly values: readonly string[]
  readonly places: readonly PageLine[]
}

export interface Operation extends Described {
  readonly name: string
  /** `create_backend_api` */
  readonly alias: string
  readonly request: string
  readonly response: string
  readonly http?: Http
  readonly deprecated?: true
  /** The names of its exceptions, which are structures. Absent where no page speaks of them. */
  readonly errors?: readonly string[]
  readonly paginator?: { readonly request: string }
  readonly places: readonly PageLine[]
}

/** One service, merged. Every `reference` in it names a structure or a literal union of the service. */
export interface Service {
  /** The folder's name, as the SDK package has it: `amplifybackend`. */
  readonly name: string
  /** The service's protocol, where that is known. */
  readonly protocol?: string
  /** The service's name in the AWS API reference, where that is known. */
  readonly uid?: string
  /** As of when the newest dated page is; absent where the newest page has no date. */
  readonly asOf?: string
  readonly generatedFrom: GeneratedFrom
  readonly structures: readonly Structure[]
  readonly literals: readonly Literals[]
  readonly operations: readonly Operation[]
  /** The scalars that requests hold by name, each with its limits. Absent where nobody has merged any. */
  readonly scalars?: readonly Scalar[]
  /** Named strings, for `--explain`: no page says which members hold one. Absent where no page has any. */
  readonly strings?: readonly StringReading[]
}

/** A named type that holds no other and has limits: `FunctionName`. */
export interface Scalar extends ListedName {
  readonly type: Type & { readonly limits: Limits }
}
