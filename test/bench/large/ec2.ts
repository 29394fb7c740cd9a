import { merge } from '../../../codegen/merge/merge.js'
import { onlyOperations } from '../../../codegen/ask/only-operations.js'
import { readPage } from '../../../codegen/readers/readers.js'
import { resolve } from '../../../codegen/emit/resolve.js'
import { readSource } from '../../../codegen/pages/sources.js'
import { installPackages, packageOf, sweepFolder } from '../../sweep/packages.js'
import { isScript, runChild } from '../child.js'

/** The largest service's package. It is as large as all that we install, and only the bench and the sweep want it. */
export const ec2 = { name: packageOf('ec2'), version: '3.1169.0' } as const

/** Where it is installed. */
export const ec2Folder = sweepFolder

/** Some operations of the service, and how many shapes they need, themselves included. */
export interface Cut {
  readonly operations: readonly string[]
  readonly shapes: number
}

/** Installs the package where it is not there yet; says what is wrong where it can't be had. */
export const installEc2 = (): string | undefined => {
  try {
    installPackages([{ name: 'ec2', version: ec2.version }])
    return undefined
  } catch (error) {
    return String(error)
  }
}

/** For each number of shapes the fewest operations, from all over the service, that need as many; the last is all of it. */
export const cutsOf = (sizes: readonly number[]): readonly Cut[] =>
  runChild(import.meta.url, sizes.map(String)) as readonly Cut[]

if (isScript(import.meta.url)) {
  const { service } = resolve(merge('ec2', readSource(ec2.name, ec2Folder).map(readPage)).service)
  const names = service.operations.map(({ name }) => name)
  const cut = (count: number): Cut => {
    const operations = names.filter((_, index) => {
      const [before, after] = [index, index + 1].map((place) => Math.floor((place * count) / names.length))
      return before !== after
    })
    const { structures, literals } = onlyOperations(service, operations)
    return { operations, shapes: structures.length + literals.length }
  }
  const fewest = (shapes: number): Cut => {
    let [tooFew, enough] = [0, names.length]
    while (enough - tooFew > 1) {
      const middle = Math.floor((tooFew + enough) / 2)
      if (cut(middle).shapes < shapes) tooFew = middle
      else enough = middle
    }
    return cut(enough)
  }
  const cuts = process.argv.slice(2).map((size) => fewest(Number(size)))
  process.stdout.write(JSON.stringify([...cuts, cut(names.length)]))
}
