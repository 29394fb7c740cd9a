import type { PageLine } from './page.js'

/** Where in an HTTP message a member stands, if not in the body. */
export type Location = 'path' | 'query' | 'queryMap' | 'header' | 'headerMap' | 'payload' | 'status'

/** How a member travels, and how the SDK takes it. All of it is absent where the page does not say. */
export interface Binding {
  /** Its name in the message: in the body, the query or the header; for a map of headers what each begins with. */
  readonly wire?: string
  readonly location?: Location
  /** Never shown, nor anything inside it. */
  readonly sensitive?: true
  /** The service still takes it, and advises against it. */
  readonly deprecated?: true
  /** The client fills it in, if it is absent: an idempotency token, Glacier's account. */
  readonly filled?: true
  /** The SDK declares it without `undefined`: the payload of a request, or any member in an older package. */
  readonly exact?: true
  /** It is a part of the host's name too. */
  readonly hostLabel?: true
  /** Where the page says so, if not where it has the member. */
  readonly boundAt?: PageLine
}
