import { execFileSync } from 'node:child_process'
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { SweptService } from './services.js'

/** Where the sweep keeps what it installs and generates. */
export const sweepFolder = join(process.cwd(), '.cache/sweep')

/** An older package has its age in its name, `sts-of-3-310`, and is installed beside the newer one. */
const agedForm = /^(.+)-of-3-\d+$/

/** The name of a service's package. */
export const packageOf = (name: string): string => `${agedForm.test(name) ? '' : '@aws-sdk/'}client-${name}`

const specifierOf = ({ name, version }: SweptService): string => {
  const of = agedForm.exec(name)?.[1]
  return `${packageOf(name)}@${of === undefined ? '' : `npm:@aws-sdk/client-${of}@`}${version}`
}

/** Installs the packages that are not there in the version that is wanted, outside of the repository's own. */
export const installPackages = (services: readonly SweptService[]): void => {
  mkdirSync(sweepFolder, { recursive: true })
  const manifest = join(sweepFolder, 'package.json')
  if (!existsSync(manifest)) writeFileSync(manifest, '{ "private": true, "type": "module" }\n')
  const wanted = services.filter(({ name, version }) => installedVersion(name) !== version)
  if (wanted.length === 0) return
  const specifiers = wanted.map(specifierOf)
  execFileSync('npm', ['install', '--save-exact', '--ignore-scripts', '--no-audit', '--no-fund', ...specifiers], {
    cwd: sweepFolder,
    stdio: 'inherit',
  })
}

const installedVersion = (name: string): unknown => {
  const path = join(sweepFolder, 'node_modules', packageOf(name), 'package.json')
  if (!existsSync(path)) return undefined
  const { version } = JSON.parse(readFileSync(path, 'utf8')) as { version?: unknown }
  return version
}
