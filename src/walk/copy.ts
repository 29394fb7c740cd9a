/** Stand for a member that is not to be in the result: it was `null`, or `{}` where that is as good as absent. */
export const absent: unique symbol = Symbol('absent')
export const emptied: unique symbol = Symbol('emptied')

/** What is left of an object: own properties, an own `__proto__` too. */
export const copyOf = (names: readonly string[], values: readonly unknown[]): object => {
  const copy: Record<string, unknown> = {}
  for (let index = 0; index < names.length; index++) {
    const name = names[index] ?? ''
    const value = values[index]
    if (value === absent || value === emptied) continue
    if (name === '__proto__') Object.defineProperty(copy, name, { ...plainly, value })
    else copy[name] = value
  }
  return copy
}

const plainly = { configurable: true, enumerable: true, writable: true } as const
