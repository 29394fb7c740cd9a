import type { Any } from 'io-ts'
import { type Lazy, Response, Structure } from './codec-type.js'
import type { Props } from '../schema/definition.js'

/** Facts of an exception beside its members, where the reference knows them. */
export interface ExceptionTraits {
  /** The HTTP status that it comes with. */
  readonly status?: number | undefined
  /** Whose mistake it is. */
  readonly fault?: 'client' | 'server' | undefined
}

/** Any exception, of any service: a codec, by the name that error responses have for it. */
export interface AnyException extends Any, ExceptionTraits {
  readonly name: string
}

/** The codec of an error that an operation answers with: as a response it is the service's, and is walked tolerantly. */
export class Exception<A> extends Response<A> implements ExceptionTraits {
  readonly status: number | undefined
  readonly fault: 'client' | 'server' | undefined
  #shape: Structure<A> | undefined

  constructor(name: string, props: Lazy<Props<A>>, { status, fault }: ExceptionTraits = {}) {
    super(name, props)
    this.status = status
    this.fault = fault
  }

  /** The same members as one shape among others, as an event stream has it: what holds it decides how it is walked. */
  get shape(): Structure<A> {
    return (this.#shape ??= new Structure<A>(this.name, () => this.props))
  }
}
