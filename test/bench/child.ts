import { spawnSync } from 'node:child_process'
import { fileURLToPath, pathToFileURL } from 'node:url'

/** Runs a module of ours as a process of its own, and reads the JSON that it writes. */
export const runChild = (module: string, argv: readonly string[], flags: readonly string[] = []): unknown => {
  const output = run([...process.execArgv, ...flags, fileURLToPath(module), ...argv])
  return JSON.parse(output) as unknown
}

/** Runs Node, gives back what it wrote, and throws with what it complained of. */
export const run = (argv: readonly string[], cwd = process.cwd()): string => {
  const { status, stdout, stderr } = spawnSync(process.execPath, argv, { encoding: 'utf8', cwd, maxBuffer: 1 << 26 })
  if (status !== 0) throw new Error(`node ${argv.join(' ')} ended with ${String(status)}:\n${stderr || stdout}`)
  return stdout
}

/** Whether this module is the script that Node was started with. */
export const isScript = (module: string): boolean =>
  process.argv[1] !== undefined && pathToFileURL(process.argv[1]).href === module
