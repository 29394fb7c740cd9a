import { existsSync, readdirSync } from 'node:fs'
import { delimiter, join, resolve } from 'node:path'
import { meantText, suggest } from '../../src/text/suggest.js'
import { UsageError } from '../../src/text/usage-error.js'
import { byCodeUnits } from '../service/code-names.js'

/** The folders that the environment names. */
export type Environment = Readonly<Record<string, string | undefined>>

/** A service model of botocore that was found by the service's name. */
export interface FoundModel {
  /** `botocore:lambda/2015-03-31/service-2.json`: the same on each machine. */
  readonly name: string
  readonly path: string
}

/** The model's file in a folder `…/<service>/<version>`, or of the newest version that has one in `…/<service>`. */
export const modelIn = (folder: string): string | undefined => {
  const file = modelFiles.find((name) => existsSync(join(folder, name)))
  if (file !== undefined) return file
  for (const version of entriesOf(folder).filter(isVersion).sort(byCodeUnits).reverse()) {
    const model = modelFiles.find((name) => existsSync(join(folder, version, name)))
    if (model !== undefined) return `${version}/${model}`
  }
  return undefined
}

const modelFiles = ['service-2.json', 'service-2.json.gz']

const isVersion = (name: string): boolean => /^\d{4}-\d{2}-\d{2}$/.test(name)

/** The service that a source `botocore:lambda` names; of any other source `undefined`. */
export const botocoreService = (source: string): string | undefined => /^botocore:(.*)$/s.exec(source)?.[1]

/**
 * The model of a service in botocore's data, from the first place that has it. Python is not run. Throws a `UsageError`
 * where no place has it.
 */
export const findModel = (service: string, folder: string, environment: Environment): FoundModel => {
  if (!/^[a-z0-9]+(?:-[a-z0-9]+)*$/.test(service))
    throw new UsageError(`"botocore:${service}" names no service: write botocore:lambda, as boto3 spells it.`)
  const places = placesOf(folder, environment)
  for (const place of places) {
    const model = modelIn(join(place, service))
    if (model !== undefined) return { name: `botocore:${service}/${model}`, path: join(place, service, model) }
  }
  if (places.length === 0)
    throw new UsageError(
      `There is no botocore for "botocore:${service}" in AWS_DATA_PATH, ~/.aws/models, VIRTUAL_ENV and the usual places ` +
        'of Python: name its data folder in AWS_DATA_PATH, or name the file of the model.',
    )
  const near = meantText(suggest(service, new Set(places.flatMap(entriesOf))))
  throw new UsageError(
    `"botocore:${service}" is no service of ${places.join(', ')}${near}: write it as boto3 does, or name the file of the model.`,
  )
}

/** The folders with models that there are, in the order in which they are believed. */
const placesOf = (folder: string, environment: Environment): readonly string[] => {
  const home = environment.HOME ?? environment.USERPROFILE
  const atHome = (...paths: readonly string[]): readonly string[] =>
    home === undefined ? [] : paths.map((path) => join(home, path))
  const given = (environment.AWS_DATA_PATH ?? '').split(delimiter).filter((path) => path !== '')
  const { VIRTUAL_ENV: virtual, PYENV_ROOT: pyenv, PIPX_HOME: pipx } = environment
  const prefixes = [
    ...(virtual === undefined ? [] : [virtual]),
    ...atHome('.local'),
    ...(pyenv === undefined ? atHome('.pyenv/versions/*') : [join(pyenv, 'versions/*')]),
    ...(pipx === undefined ? atHome('.local/share/pipx/venvs/*', '.local/pipx/venvs/*') : [join(pipx, 'venvs/*')]),
    ...atHome('.local/lib/aws'),
    ...systemPrefixes,
  ]
  const packages = prefixes.flatMap((prefix) => packageFolders.map((path) => join(prefix, path)))
  return [
    ...given.map((path) => resolve(folder, home === undefined ? path : path.replace(/^~(?=\/|$)/, () => home))),
    ...atHome('.aws/models'),
    ...[...packages.flatMap((path) => dataFolders.map((data) => join(path, data))), ...bundles].flatMap(expanded),
  ].filter((path) => existsSync(path))
}

/** Python of the system, of Homebrew, and the bundle of the AWS CLI's version 1. */
const systemPrefixes = [
  '/usr/local',
  '/usr',
  '/opt/homebrew',
  '/opt/homebrew/opt/awscli/libexec',
  '/usr/local/opt/awscli/libexec',
  '/home/linuxbrew/.linuxbrew',
  '/home/linuxbrew/.linuxbrew/opt/awscli/libexec',
  '/usr/local/aws',
]

const packageFolders = [
  'lib/python3*/site-packages',
  'lib/python3*/dist-packages',
  'lib64/python3*/site-packages',
  'Lib/site-packages',
]

/** botocore's own, and the copy within the AWS CLI's version 2. */
const dataFolders = ['botocore/data', 'awscli/botocore/data']

/** Where the installers of the AWS CLI's version 2 put it. */
const bundles = ['/usr/local/aws-cli/v2/current/dist/awscli/botocore/data', '/usr/local/aws-cli/awscli/botocore/data']

/** The paths that fit a path with a `*` in some of its parts, the newest Python first. */
const expanded = (path: string): readonly string[] => {
  const parts = path.split(/[\\/]/)
  const at = parts.findIndex((part) => part.endsWith('*'))
  if (at === -1) return [path]
  const [start, begin, rest] = [parts.slice(0, at).join('/'), parts[at]?.slice(0, -1) ?? '', parts.slice(at + 1)]
  return entriesOf(start || '/')
    .filter((name) => name.startsWith(begin))
    .sort((left, right) => right.localeCompare(left, 'en', { numeric: true }))
    .flatMap((name) => expanded([start, name, ...rest].join('/')))
}

const entriesOf = (folder: string): readonly string[] => {
  try {
    return readdirSync(folder)
  } catch {
    return []
  }
}
