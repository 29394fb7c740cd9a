/** Everything that the page shows follows from this, and all of it stands behind the `#` of the address. */
export interface State {
  readonly service: string
  readonly operation: string
  readonly side: 'request' | 'response'
  readonly text: string
}

/** The part of an address that holds the state. A browser sends it to nobody. */
export const hashOf = (state: State): string => `#${new URLSearchParams({ ...state }).toString()}`

/** The state that an address holds; what is absent there is absent here. */
export const stateIn = (hash: string): Partial<State> => {
  const fields = new URLSearchParams(hash.replace(/^#/, ''))
  const side = fields.get('side')
  return {
    ...pick(fields, 'service'),
    ...pick(fields, 'operation'),
    ...pick(fields, 'text'),
    ...(side === 'request' || side === 'response' ? { side } : {}),
  }
}

const pick = (fields: URLSearchParams, name: 'service' | 'operation' | 'text'): Partial<State> => {
  const value = fields.get(name)
  return value === null ? {} : { [name]: value }
}
