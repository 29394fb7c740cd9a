/** `instanceof` across the two copies of this package, the ES module and the CommonJS one, which share no classes. */

/** Where an object says what it is; `Symbol.for`, because the copies are two. */
export const brand: unique symbol = /*#__PURE__*/ Symbol.for('aws-preflight/brand') as never

/** Says what an object is, so that the other copy's class knows it. */
export const markAs = (object: object, name: string): void => {
  Object.defineProperty(object, brand, { value: name })
}

/**
 * For the `Symbol.hasInstance` of a class of ours: objects of the class itself, and objects that are marked with its name.
 * A class that somebody derives from ours has only its own objects.
 */
export const isInstance = (
  of: { readonly prototype: object },
  ours: { readonly prototype: object },
  name: string,
  value: unknown,
): boolean =>
  Object.prototype.isPrototypeOf.call(of.prototype, value as object) ||
  (of === ours && (value as { readonly [brand]?: string } | null | undefined)?.[brand] === name)
