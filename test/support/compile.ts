import { join } from 'node:path'
import ts from 'typescript'

/** Compiler options that are changed for a run. */
export type Strictness = Pick<ts.CompilerOptions, 'exactOptionalPropertyTypes'>

/**
 * Compiles files as if they lay in the repository, with its own options. `virtual` are those that are nowhere on the
 * disk, by their paths; `paths` are those that are. Gives back what the compiler complains of, one line each.
 */
export const compile = (
  virtual: ReadonlyMap<string, string>,
  paths: readonly string[] = [],
  strictness: Strictness = {},
): readonly string[] => {
  const root = process.cwd()
  const { config } = ts.readConfigFile(join(root, 'tsconfig.json'), (path) => ts.sys.readFile(path)) as {
    config: object
  }
  const parsed = ts.parseJsonConfigFileContent({ ...config, include: [] }, ts.sys, root)
  const options = { ...parsed.options, ...strictness }
  const host = ts.createCompilerHost(options)
  const onDisk = { ...host }
  host.fileExists = (path) => virtual.has(path) || onDisk.fileExists(path)
  host.directoryExists = (path) =>
    [...virtual.keys()].some((file) => file.startsWith(`${path}/`)) || onDisk.directoryExists?.(path) === true
  host.readFile = (path) => virtual.get(path) ?? onDisk.readFile(path)
  host.getSourceFile = (path, target, ...rest) => {
    const text = virtual.get(path)
    return text === undefined ? onDisk.getSourceFile(path, target, ...rest) : ts.createSourceFile(path, text, target)
  }
  const program = ts.createProgram([...virtual.keys(), ...paths], options, host)
  return ts
    .getPreEmitDiagnostics(program)
    .map(
      ({ messageText, file, start }) =>
        `${file?.fileName}${file && start !== undefined ? `:${file.getLineAndCharacterOfPosition(start).line + 1}` : ''}: ${ts.flattenDiagnosticMessageText(messageText, '\n')}`,
    )
}
