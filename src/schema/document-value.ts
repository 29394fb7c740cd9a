/** Any JSON value, as the SDK takes it for a document. */
export type DocumentValue = null | boolean | number | string | DocumentValue[] | { [key: string]: DocumentValue }
