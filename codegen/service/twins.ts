/** The ending of a shape's name where a page has the shape once more, mostly for responses: `TagOutputTypeDef`. */
const flavourPattern = /(?:Extra|Output|Paginator|Waiter)(TypeDef)?$/

/**
 * The name that a spelling is a flavour of, one step nearer to the shape: `Tag` of `TagOutput`, `TagExtraTypeDef` of
 * `TagExtraOutputTypeDef`. `undefined` where it names no flavour. Whether there is such a shape only a page can say.
 */
export const withoutFlavour = (spelling: string): string | undefined => {
  const base = spelling.replace(flavourPattern, '$1')
  return base === spelling || base === '' || base === 'TypeDef' ? undefined : base
}

/** Whether `spelling` is a flavour of `base`, however many steps away. */
export const isFlavourOf = (spelling: string, base: string): boolean => {
  const nearer = withoutFlavour(spelling)
  return nearer !== undefined && (nearer === base || isFlavourOf(nearer, base))
}
