import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { PassThrough, Readable, Writable } from 'node:stream'
import { run, type World } from '../../src/cli/cli.js'

/** The words of a run of the command. */
export interface Said {
  readonly status: number
  readonly stdout: string
  readonly stderr: string
}

/** A world in which nothing is said or heard. */
export const silentWorld = (): World => ({
  stdin: new PassThrough(),
  stdout: new PassThrough(),
  stderr: new PassThrough(),
  cwd: '.',
  env: {},
  version: '0.0.0',
})

/** The world of a run, beside the files. */
export interface Around {
  readonly stdin?: string | Uint8Array
  readonly env?: Readonly<Record<string, string>>
  /** Whether both outputs are terminals. */
  readonly isTTY?: boolean
  /** The folder below the temporary one that the command is run in. */
  readonly cwd?: string
  /** The folder below the temporary one where facts are kept; by default none is. */
  readonly cache?: string
  /** Waits until a command that never ends by itself is to end; is handed what both outputs have said so far. */
  readonly interrupted?: (said: () => string) => Promise<void>
}

/** A temporary folder with these files in it, and the command run there. Remove it when the test is done. */
export const folderWith = (files: Readonly<Record<string, string | Uint8Array>>) => {
  const folder = mkdtempSync(join(tmpdir(), 'cli-'))
  const write = (name: string, content: string | Uint8Array): void => {
    mkdirSync(dirname(join(folder, name)), { recursive: true })
    writeFileSync(join(folder, name), content)
  }
  for (const [name, content] of Object.entries(files)) write(name, content)
  return {
    folder,
    write,
    remove: () => rmSync(folder, { recursive: true, force: true }),
    run: async (
      argv: readonly string[],
      { stdin = '', env = {}, isTTY = false, cwd = '', cache, interrupted }: Around = {},
    ): Promise<Said> => {
      const stdout = collector(isTTY)
      const stderr = collector(isTTY)
      const world: World = {
        stdin: Readable.from([stdin]),
        stdout,
        stderr,
        cwd: join(folder, cwd),
        env,
        version: '1.2.3',
        ...(cache !== undefined && { cache: { folder: join(folder, cache), maker: 'test' } }),
        ...(interrupted && { interrupted: () => interrupted(() => stdout.text() + stderr.text()) }),
      }
      const status = await run(argv, world)
      return { status, stdout: stdout.text(), stderr: stderr.text() }
    },
  }
}

export type Folder = ReturnType<typeof folderWith>

const collector = (isTTY: boolean) => {
  const chunks: string[] = []
  const stream = new Writable({
    decodeStrings: false,
    write: (chunk: string, _, done) => {
      chunks.push(chunk)
      done()
    },
  })
  return Object.assign(stream, { isTTY, text: () => chunks.join('') })
}
