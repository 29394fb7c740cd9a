import { existsSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { attempt } from '../../schema/swallow.js'

/**
 * The version that semantic versioning asks of the package that a folder is in, `1.5.0 after 1.4.2`: before 1.0.0 a breaking
 * change is a minor one. `undefined` where no package.json says a version.
 */
export const nextNumber = (folder: string, next: 'major' | 'minor'): string | undefined => {
  const version = versionAround(folder)
  const [, major = '', minor = ''] = /^(\d+)\.(\d+)\.\d+/.exec(version ?? '') ?? []
  if (version === undefined || major === '') return undefined
  const number = next === 'major' && major !== '0' ? `${Number(major) + 1}.0.0` : `${major}.${Number(minor) + 1}.0`
  return `${number} after ${version}`
}

/** The version in the nearest package.json above. */
const versionAround = (folder: string): string | undefined => {
  const path = join(folder, 'package.json')
  if (existsSync(path)) {
    const said = attempt(() => JSON.parse(readFileSync(path, 'utf8')) as { readonly version?: unknown }, undefined)
    return typeof said?.version === 'string' ? said.version : undefined
  }
  return dirname(folder) === folder ? undefined : versionAround(dirname(folder))
}
