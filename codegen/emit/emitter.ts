import type { Service } from '../service/model.js'

/** Turns a service into the text of one file. */
export interface Emitter {
  readonly path: string
  readonly emit: (service: Service) => string
}
