/** The name with a small first letter. */
export const lowerFirst = (name: string): string => name.charAt(0).toLowerCase() + name.slice(1)

/** The name with a capital first letter. */
export const capitalize = (name: string): string => name.charAt(0).toUpperCase() + name.slice(1)
