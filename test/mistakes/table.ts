import { startServer } from '../support/local-server.js'
import { withSection } from '../support/readme.js'
import { type Mistake, mistakes } from './mistakes.js'
import { stoppers } from './stoppers.js'

/** Who was asked, and for each mistake whether each of them stopped it: rejected it while the server saw nothing. */
export interface Measured {
  readonly names: readonly string[]
  readonly rows: readonly { readonly mistake: Mistake; readonly stopped: readonly boolean[] }[]
}

/** Makes every mistake with everybody, against a local server. */
export const measureMistakes = async (): Promise<Measured> => {
  const server = await startServer()
  const all = stoppers(server.endpoint)
  const rows: { mistake: Mistake; stopped: boolean[] }[] = []
  for (const mistake of mistakes) {
    const stopped: boolean[] = []
    for (const { send } of all) {
      const isRejected = await send(mistake.operation, mistake.input).then(
        () => false,
        () => true,
      )
      stopped.push(server.taken().length === 0 && isRejected)
    }
    rows.push({ mistake, stopped })
  }
  all.forEach(({ close }) => close())
  await server.close()
  return { names: all.map(({ name }) => name), rows }
}

/** How many mistakes each of them stops, by name. */
export const stoppedBy = ({ names, rows }: Measured): ReadonlyMap<string, number> =>
  new Map(names.map((name, index) => [name, rows.filter(({ stopped }) => stopped[index]).length]))

/** The page that has the table. */
export const mistakesPage = 'test/mistakes/README.md'

/** The page with this table in the place of the last one. */
export const withMistakes = (page: string, measured: Measured): string =>
  withSection(page, 'mistakes', tableOf(measured))

const tableOf = (measured: Measured): string => {
  const { names, rows } = measured
  const row = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`
  return [
    row(['', ...names]),
    row(['---', ...names.map(() => ':-:')]),
    ...rows.map(({ mistake, stopped }) => row([mistake.what, ...stopped.map((each) => (each ? '✓' : '·'))])),
    row([`of ${rows.length}`, ...[...stoppedBy(measured).values()].map(String)]),
  ].join('\n')
}
