import { execFileSync } from 'node:child_process'
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { SweptService } from './services.js'

/** Where the sweep keeps what it installs and generates. */
export const sweepFolder = join(process.cwd(), '.cache/sweep')

/** The name of a service's package. */
export const packageOf = (name: string): string => `@aws-sdk/client-${name}`

/** Installs the packages that are not there in the version that is wanted, outside of the repository's own. */
export const installPackages = (services: readonly SweptService[]): void => {
  mkdirSync(sweepFolder, { recursive: true })
  const manifest = join(sweepFolder, 'package.json')
  if (!existsSync(manifest)) writeFileSync(manifest, '{ "private": true, "type": "module" }\n')
  const wanted = services.filter(({ name, version }) => installedVersion(name) !== version)
  if (wanted.length === 0) return
  const specifiers = wanted.map(({ name, version }) => `${packageOf(name)}@${version}`)
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
