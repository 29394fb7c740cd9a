import { relative, resolve } from 'node:path'
import { Command, Option } from 'commander'
import type * as Door from '../../../codegen/door.js'
import { visible } from '../../text/path.js'
import type { CliCommand } from '../command.js'
import type { GenerateConfig } from '../target/config.js'
import { checkedOut } from '../generator/checked-out.js'
import { changesTo } from '../generator/reference.js'
import { nextNumber } from '../generator/next-number.js'
import { readSources } from '../generator/read-sources.js'
import { sayProblems } from '../generator/say-problems.js'
import { orFailure, withGenerator } from '../generator/with-generator.js'
import { loadConfig } from '../target/load-config.js'
import { StatusLine } from '../world/status-line.js'
import { UsageError } from '../../text/usage-error.js'
import { say, type Status, type World } from '../world/world.js'

/** The options of `generate`, as they were given. */
interface GenerateFlags {
  readonly out?: string
  readonly service?: string
  readonly operations?: readonly string[]
  readonly lossy?: boolean
  readonly docs?: boolean
  readonly constraints?: string
  readonly check?: boolean
  readonly strictVersion?: boolean
  readonly failOn?: FailOn
  readonly explain?: string
  readonly config?: string
}

/** The problems of pages that are failures; `problems` are the conflicts and all that was not understood. */
type FailOn = 'conflicts' | 'problems'

/** One service: what it is made from, and where it is written. */
interface Job extends Omit<GenerateConfig, 'from'> {
  readonly from: readonly string[]
  /** Where relative paths are meant from. */
  readonly folder: string
  /** Absolute; absent where nothing is to be written. */
  readonly out: string | undefined
  /** Listed in the config, which says all there is to say of it. */
  readonly isListed: boolean
}

/** `aws-preflight generate`: writes the codecs of a service, from its SDK package or from pages that describe it. */
export const generateCommand: CliCommand = {
  example: 'aws-preflight generate @aws-sdk/client-ecs --out src/aws/ecs',
  define: () =>
    new Command('generate')
      .summary('write the codecs of a service')
      .description(
        'Writes the codecs of a service, from its installed SDK package, from pages of a TypeDef reference, or from both; ' +
          'the oldest page first. What it writes imports aws-preflight and nothing else. Needs ts-morph.\n\n' +
          'Without sources it writes every service that "generate" in the config lists.',
      )
      .argument(
        '[sources...]',
        'packages (@aws-sdk/client-sqs), models (botocore:sqs), pages, and folders with a pages.json',
      )
      .option('--out <folder>', 'the folder to write: a new one, or one that was generated')
      .option('--service <name>', "the service's name (default: that of the package, or else of the folder)")
      .option('--operations <names>', 'only these operations and the shapes that they need, with commas', words)
      .option('--lossy', 'write it although the pages have lost types: anything is taken in their places')
      .option('--docs', 'with what your copy of the reference says in words, as doc comments')
      .option(
        '--constraints <file>',
        'what requests are held to, believed before the sources: { "Shape.Member": { "max": 80 } }',
      )
      .option('--check', 'write nothing; the status is 1 if the folder is not what would be written')
      .option('--strict-version', 'with --check: the status is 1 for another version or date of the sources, too')
      .addOption(
        new Option(
          '--fail-on <problems>',
          'fail where pages disagree (conflicts), or where anything in them was not understood, too (problems)',
        ).choices(['conflicts', 'problems']),
      )
      .addOption(
        new Option('--explain <name>', 'say what each page says of an operation, a shape or a member').conflicts(
          'check',
        ),
      )
      .option('--config <file>', 'the config; else it is looked for from the current folder upwards')
      .addHelpText(
        'after',
        '\nA generated folder says with which --operations and --docs it was written: for sources, --check takes these where\n' +
          'you give none. Where nothing differs but the version or the date of a source, --check says so, and succeeds.\n' +
          '\nThe exit status is 0 if all was written, or is as it would be written; 1 if it is not, as a page could not be\n' +
          'read or has lost types: the folder is then left as it was; 2 for wrong usage or config; 3 for a failure of\n' +
          'aws-preflight itself. Where pages disagree, it says which is believed, and that is no failure without --fail-on.',
      ),
  run: async (world, command) => {
    const flags = command.opts<GenerateFlags>()
    if (flags.strictVersion === true && flags.check !== true)
      throw new UsageError('--strict-version is for --check: add that, or leave it out.')
    const jobs = await jobsOf(command.args, flags, world)
    return withGenerator(async (door) => {
      if (flags.explain !== undefined) return explain(flags.explain, jobs, door, world)
      let status: Status = 0
      for (const job of jobs)
        if ((await (flags.check === true ? check(job, flags, door, world) : write(job, flags, door, world))) === 1)
          status = 1
      return status
    })
  },
}

const words = (given: string, earlier: readonly string[] = []): readonly string[] => [
  ...earlier,
  ...given.split(',').map((word) => word.trim()),
]

const jobsOf = async (sources: readonly string[], flags: GenerateFlags, world: World): Promise<readonly Job[]> => {
  const { out, service, operations, lossy, docs, constraints } = flags
  if (sources.length > 0) {
    if (out === undefined && flags.explain === undefined)
      throw new UsageError('--out is missing: name the folder to write, as in --out src/aws/sqs.')
    return [
      {
        from: sources,
        folder: world.cwd,
        out: out === undefined ? undefined : checkedOut(resolve(world.cwd, out), out),
        service,
        operations: operations === undefined ? undefined : [...operations],
        lossy,
        docs,
        constraints,
        isListed: false,
      },
    ]
  }
  const given = (['out', 'service', 'operations', 'lossy', 'docs', 'constraints'] as const).find(
    (flag) => flags[flag] !== undefined,
  )
  if (given !== undefined)
    throw new UsageError(`--${given} is for sources, and none are named: add a package or pages, or leave it out.`)
  const { config, folder } = await loadConfig(world.cwd, flags.config)
  const jobs = Object.entries(config.generate ?? {})
  if (jobs.length === 0)
    throw new UsageError(
      'There is nothing to generate: name a package or pages, and --out, or list services under "generate" in the config.',
    )
  return jobs.map(([path, job]) => ({
    ...job,
    folder,
    out: checkedOut(resolve(folder, path), path, folder),
    isListed: true,
  }))
}

const generated = async (job: Job, door: typeof Door, world: World): Promise<Door.Generated> => {
  const line = new StatusLine(world)
  try {
    const { constraints, folder } = job
    const read = await readSources(job.from, folder, door, line, world)
    const pages = constraints === undefined ? read : [...read, door.constraintsPage(constraints, folder)]
    const service = door.serviceNameOf(job.service, pages, job.out ?? 'service')
    await line.show(`generating ${visible(service)}`)
    return door.generate(pages, { service, operations: job.operations, docs: job.docs })
  } finally {
    await line.clear()
  }
}

/** Generates a service and says what was read; of one that had better not be written it says why, and gives `undefined`. */
const told = async (
  job: Job,
  { failOn }: GenerateFlags,
  door: typeof Door,
  world: World,
): Promise<Door.Generated | undefined> => {
  const result = await generated(job, door, world)
  await say(world.stdout, visibleLines(door.summaryOf(result)))
  await sayProblems(result.problems, door, world)
  const obstacle = job.out === undefined ? undefined : obstacleTo(result, job, failOn, door)
  if (obstacle === undefined) return result
  await say(world.stderr, `aws-preflight: ${nameOf(job, world)} is left as it is: ${visible(obstacle)}\n`)
  return undefined
}

const nameOf = ({ out = '' }: Job, { cwd }: World): string => visible(relative(cwd, out)) || '.'

const again = 'run aws-preflight generate, and commit what it writes'

const write = async (job: Job, flags: GenerateFlags, door: typeof Door, world: World): Promise<Status> => {
  const result = await told(job, flags, door, world)
  const { out } = job
  if (result === undefined || out === undefined) return 1
  const name = nameOf(job, world)
  const differs = door.isWritten(out) && door.compareFolder(result.files, out, again).length > 0
  if (differs) await sayChanges(result, out, name, door, world)
  const isNew = orFailure(`${name} could not be written`, () => door.replaceFolder(result.files, out))
  await say(world.stdout, isNew ? `wrote ${name}\n` : `${name} is up to date\n`)
  return 0
}

const check = async (job: Job, flags: GenerateFlags, door: typeof Door, world: World): Promise<Status> => {
  const { out } = job
  if (out === undefined) return 1
  const name = nameOf(job, world)
  const written = job.isListed ? undefined : orFailure(`${name} could not be read`, () => door.optionsOf(out))
  const { docs = written?.docs, operations = written?.operations?.slice() } = job
  const result = await told({ ...job, docs, operations }, flags, door, world)
  if (result === undefined) return 1
  const differences = orFailure(`${name} could not be read`, () => door.compareFolder(result.files, out, again))
  if (differences.length > 0) await sayChanges(result, out, name, door, world)
  await say(world.stderr, differences.map(({ sentence }) => `${name}/${visible(sentence)}\n`).join(''))
  return differences.some(({ isVersion }) => !isVersion || flags.strictVersion === true) ? 1 : 0
}

/** Says what changes for those who use the folder; of a folder that is not there yet, or of an older format, nothing. */
const sayChanges = async (
  { service }: Door.Generated,
  out: string,
  name: string,
  door: typeof Door,
  world: World,
): Promise<void> => {
  const changes = changesTo(service, out, door)
  if (changes === undefined || changes.length === 0) return
  const next = door.nextVersion(changes)
  const number = next === undefined ? undefined : nextNumber(out, next)
  await say(
    world.stdout,
    visibleLines(`${name}: ${door.summaryOfDiff(changes)}${number === undefined ? '' : ` (${number})`}\n`),
  )
}

/** Why the output had better not be written: it would check less than it seems to, or the user lets no such problem pass. */
const obstacleTo = (
  result: Door.Generated,
  { lossy }: Job,
  failOn: FailOn | undefined,
  door: typeof Door,
): string | undefined => {
  const obstacle = door.whyNothing(result) ?? door.unfitConstraints(result)
  if (obstacle !== undefined) return obstacle
  const [lost, ...others] = door.lostTypes(result)
  if (lost === undefined || lossy === true) return problemsTo(result.problems, failOn)
  const more = others.length === 0 ? '' : ` and of ${others.length} more`
  return `the type of ${lost}${more} is lost: add the page that has it, or give --lossy.`
}

const problemsTo = (problems: readonly Door.Problem[], failOn: FailOn | undefined): string | undefined => {
  const count = problems.filter(
    ({ severity }) =>
      (failOn !== undefined && severity === 'conflict') || (failOn === 'problems' && severity === undefined),
  ).length
  if (count === 0) return undefined
  return `--fail-on ${failOn} does not let ${count === 1 ? 'this problem' : `these ${count} problems`} of the pages pass.`
}

const explain = async (name: string, jobs: readonly Job[], door: typeof Door, world: World): Promise<Status> => {
  const nearest: string[] = []
  for (const job of jobs) {
    const { service } = await generated(job, door, world)
    const explanation = door.explain(service, name)
    if (explanation.found) {
      await say(world.stdout, visibleLines(`${explanation.text}\n`))
      return 0
    }
    nearest.push(...explanation.nearest)
  }
  const near = nearest.length === 0 ? '' : ` The nearest names are ${nearest.join(', ')}.`
  throw new UsageError(`There is no "${visible(name)}".${visible(near)}`)
}

const visibleLines = (text: string): string => text.split('\n').map(visible).join('\n')
