/** The models of botocore that Debian packages: a second, older version of every service. */
import { execFileSync } from 'node:child_process'
import { existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { lostTypes } from '../../codegen/ask/summary.js'
import { modelIn } from '../../codegen/pages/models.js'
import { readSource } from '../../codegen/pages/sources.js'
import { readService } from '../../codegen/pipeline.js'

/** What all models of a folder came to. */
export interface ModelTotals {
  readonly services: number
  readonly operations: number
  /** Members of requests that are held to something. */
  readonly limited: number
  /** `service Shape.Member` */
  readonly lost: readonly string[]
}

const data = 'usr/lib/python3/dist-packages/botocore/data'

/** Reads every model of the package, which is unpacked below a temporary folder; a sentence where it cannot be had. */
export const readDebian = (): ModelTotals | string => {
  const folder = mkdtempSync(join(tmpdir(), 'corpus-'))
  try {
    execFileSync('apt-get', ['download', 'python3-botocore'], { cwd: folder, stdio: 'ignore' })
    const [file = ''] = readdirSync(folder)
    execFileSync('dpkg-deb', ['-x', file, folder], { cwd: folder, stdio: 'ignore' })
    return totalsIn(join(folder, data))
  } catch (error) {
    return `python3-botocore could not be had with apt-get, and none of its models was read: ${String(error)}`
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

const totalsIn = (folder: string): ModelTotals => {
  if (!existsSync(folder)) throw new Error(`the package has no ${data}`)
  let [operations, limited] = [0, 0]
  const lost: string[] = []
  const services = readdirSync(folder).filter((name) => modelIn(join(folder, name)) !== undefined)
  for (const name of services) {
    const read = readService(readSource(name, folder), { service: name })
    operations += read.service.operations.length
    limited += read.service.structures.flatMap(({ members }) => members).filter(({ type }) => type.limits).length
    lost.push(...lostTypes(read).map((type) => `${name} ${type}`))
  }
  return { services: services.length, operations, limited, lost }
}
