/** `instanceof` across the two copies of this package, the ES module and the CommonJS one, which share no classes. */

/** What an object of a class of ours says that it is; `Symbol.for`, because the copies are two. */
export const brand: unique symbol = /*#__PURE__*/ Symbol.for('aws-preflight/brand') as never

/** An object that says what it is. */
interface Branded {
  readonly [brand]?: string
}

/** For a class's `Symbol.hasInstance`: its own objects, and those of the class with this brand in the other copy. */
export const isInstance = (of: { readonly prototype: object }, value: unknown): boolean => {
  if (Object.prototype.isPrototypeOf.call(of.prototype, value as object)) return true
  // A class that somebody derives from ours has no brand of its own: it is not the other copy's.
  const own = Object.hasOwn(of.prototype, brand) ? (of.prototype as Branded)[brand] : undefined
  return own !== undefined && typeof value === 'object' && value !== null && (value as Branded)[brand] === own
}
