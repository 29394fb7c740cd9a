/** The text with a replacement character for each half of a surrogate pair, which neither XML nor a URI can hold. */
export const wellFormed = (text: string): string => text.replace(/\p{Surrogate}/gu, '\uFFFD')
