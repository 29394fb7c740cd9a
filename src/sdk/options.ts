import { callback, type KnownOptions, misusedOptions } from '../check/options.js'
import type { AnyOperation } from '../combinators/operation.js'
import { formatIssues } from '../issue/format.js'
import type { Drift, Issue } from '../issue/issue.js'
import { isRecord } from '../schema/guard.js'

/** The checked operations: `import * as amplifybackend from 'aws-preflight/amplifybackend'`, or a few operations by name. */
export interface Service {
  /** The service's name, `amplifybackend`: calls of other services' clients pass. Without it, any client's are checked. */
  readonly service?: string | undefined
  readonly operations: Readonly<Record<string, AnyOperation>>
}

/** The consequence for a call: it is stopped, it is sent and somebody is told, or nothing. */
export type Action = 'throw' | 'warn' | 'off'

/** The options of `preflight`. All of them are optional. */
export interface PreflightOptions {
  /** The action for a wrong request. Default `'throw'`. */
  readonly onInvalidRequest?: Action | undefined
  /**
   * The action for a string that is in no literal union of the reference. By default a slip of a known one, in another
   * case or one letter away, is as wrong as anything else, and any other string is sent and told, since the service may be
   * newer; where `onInvalidRequest` is `'off'`, so is this. Given, it holds for slips too.
   */
  readonly onUnknownLiteral?: Action | undefined
  /**
   * The action for a range, a length, a pattern or an item that stands twice. No SDK can vouch for such a bound, and the
   * service may have moved it: default `'warn'`; where `onInvalidRequest` is `'off'`, so is this. A member of the path that
   * is empty is a wrong request: the call would go to another address.
   */
  readonly onConstraint?: Action | undefined
  /**
   * `'check'` tells of what differs from the reference; `'throw'` stops at what is wrong, too. Nothing is changed in the
   * response. Default `'off'`, but `'check'` where there is `onResponse`. What the document client of lib-dynamodb has
   * unmarshalled is no response of the service any more, and is never checked; nor is what no service has answered, a
   * presigned URL for example.
   */
  readonly responses?: 'off' | 'check' | 'throw' | undefined
  /**
   * Is told of every request with an issue that is not `'off'`, in the logger's place, before the call is sent or stopped.
   * An error that it throws is told, and stops nothing.
   */
  readonly onRequest?: ((report: RequestReport) => void) | undefined
  /** Is told of every response with an issue or a drift, in the logger's place. What it throws is told, and stops nothing. */
  readonly onResponse?: ((report: ResponseReport) => void) | undefined
}

/** The issues of a request, and whether it is sent nevertheless. */
export interface RequestReport {
  readonly operation: string
  readonly issues: readonly Issue[]
  readonly sent: boolean
}

/** How a response differs from the reference: what is wrong, and what is merely not known. */
export interface ResponseReport {
  readonly operation: string
  readonly issues: readonly Issue[]
  readonly drifts: readonly Drift[]
}

/** Throws a `TypeError` where the plugin would do something else than was meant. */
export const refuse = (service: unknown, options: unknown): void => {
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
  onConstraint: actions,
  responses: ['off', 'check', 'throw'],
  onRequest: callback,
  onResponse: callback,
} satisfies Record<keyof PreflightOptions, unknown>
