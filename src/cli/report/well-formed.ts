/** A text without halves of surrogate pairs, which neither XML nor a URI can hold. */
export const wellFormed = (text: string): string => Buffer.from(text).toString()
