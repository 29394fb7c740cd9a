import type { AnyOperation } from 'aws-preflight'
import type { Mutation } from '../support/mutations.js'

/** The subject of a check: one side of an operation. A response is held to its strict mode, whose top level is optional. */
export interface Subject {
  readonly operation: AnyOperation
  readonly side: 'request' | 'response'
}

/** A library made ready for one subject. */
export interface Check {
  /** Whether the value is good; whatever the library collects of a bad one has been collected when this returns. */
  readonly accepts: (value: unknown) => boolean
  /** One sentence for each issue, as a person would read them. */
  readonly messages: (value: unknown) => readonly string[]
}

/** A library in the bench. Its schemas come from the definitions of our codecs, so that all check the same thing. */
export interface Candidate {
  readonly name: string
  /** The npm package whose version stands in the results. */
  readonly package: string
  /** A note for the reader of the table. */
  readonly note?: string
  /** Absent: both sides. */
  readonly sides?: readonly Subject['side'][]
  /** The ways of being wrong that it lets pass, in whole or in part: held against what is found. */
  readonly lacks?: readonly Mutation['what'][]
  readonly prepare: (subject: Subject) => Check
}
