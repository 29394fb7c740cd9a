import { count } from '../report/summary-text.js'
import { visible } from '../../text/path.js'
import type { TellMissing } from './place-file.js'

/** Counts the requests whose services are not at hand, to say it once for each service. */
export class Missing {
  readonly #counts = new Map<string, { readonly service: string; readonly remedy: string; count: number }>()

  readonly add: TellMissing = (_, service, remedy) => {
    const known = this.#counts.get(service)
    if (known === undefined) this.#counts.set(service, { service, remedy, count: 1 })
    else known.count++
  }

  /** A line for each service. */
  lines(): readonly string[] {
    return [...this.#counts.values()].map(
      ({ service, remedy, count: number }) =>
        `${count(number, 'request')} of ${visible(service)} ${number === 1 ? 'is' : 'are'} not checked: ${remedy}`,
    )
  }
}
