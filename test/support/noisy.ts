/** The product's arbitraries, which draw anything that is accepted here: every sign, the greatest numbers, odd keys. */
import * as product from '../../src/arbitraries.js'
import type { AnyOperation } from '../../src/index.js'

export const arbitrary = ((codec, options) =>
  product.arbitrary(codec, { noise: true, ...options })) as typeof product.arbitrary

export const requestArbitrary = (<O extends AnyOperation>(operation: O, options?: product.DrawOptions) =>
  product.requestArbitrary(operation, { noise: true, ...options })) as typeof product.requestArbitrary

export const responseArbitrary = (<O extends AnyOperation>(operation: O, options?: product.ResponseDrawOptions) =>
  product.responseArbitrary(operation, { noise: true, ...options })) as typeof product.responseArbitrary
