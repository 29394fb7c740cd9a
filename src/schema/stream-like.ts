import { attempt } from './swallow.js'

/** A stream of Node, a web stream or a `Blob`. The types of these are not in every project: this type says by what each is known. */
export type StreamLike =
  { readonly pipe: unknown } | { readonly getReader: unknown } | { readonly arrayBuffer: unknown }

/** Whether a value is a stream of Node, a web stream or a `Blob`. */
export const isStreamLike = (value: unknown): value is StreamLike => {
  if (typeof value !== 'object' || value === null) return false
  return attempt(() => {
    const { pipe, getReader, arrayBuffer } = value as Record<'pipe' | 'getReader' | 'arrayBuffer', unknown>
    return [pipe, getReader, arrayBuffer].some((method) => typeof method === 'function')
  }, false)
}
