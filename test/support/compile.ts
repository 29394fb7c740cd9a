import { join } from 'node:path'
import ts from 'typescript'

/** Compiler options that are changed for a run. */
export type Strictness = Pick<ts.CompilerOptions, 'exactOptionalPropertyTypes'>

/**
 * Compiles files as if they lay in the repository, with its own options, once for each strictness. `virtual` are those
 * that are nowhere on the disk, by their paths; `paths` are those that are. Gives back the compiler's complaints of these
 * files, one line each; what they import is for `npm run typecheck`.
 */
export const compile = (
  virtual: ReadonlyMap<string, string>,
  paths: readonly string[] = [],
  strictnesses: readonly Strictness[] = [{}],
): readonly string[] => {
  const root = process.cwd()
  const { config } = ts.readConfigFile(join(root, 'tsconfig.json'), (path) => ts.sys.readFile(path)) as {
    config: object
  }
  const { options } = ts.parseJsonConfigFileContent({ ...config, include: [] }, ts.sys, root)
  const host = ts.createCompilerHost(options)
  const onDisk = { ...host }
  const parsed = new Map<string, ts.SourceFile | undefined>()
  host.fileExists = (path) => virtual.has(path) || onDisk.fileExists(path)
  host.directoryExists = (path) =>
    [...virtual.keys()].some((file) => file.startsWith(`${path}/`)) || onDisk.directoryExists?.(path) === true
  host.readFile = (path) => virtual.get(path) ?? onDisk.readFile(path)
  host.getSourceFile = (path, target, ...rest) => {
    const text = virtual.get(path)
    const parse = () =>
      text === undefined ? onDisk.getSourceFile(path, target, ...rest) : ts.createSourceFile(path, text, target)
    const file = parsed.has(path) ? parsed.get(path) : parse()
    parsed.set(path, file)
    return file
  }
  const sources = [...[...virtual.keys()].filter((path) => path.endsWith('.ts')), ...paths]
  let old: ts.Program | undefined
  return strictnesses.flatMap((strictness) => {
    const program = ts.createProgram(sources, { ...options, ...strictness }, host, old)
    old = program
    const found = sources.flatMap((path) => ts.getPreEmitDiagnostics(program, program.getSourceFile(path)))
    return [...new Set(found.map(printDiagnostic))]
  })
}

const printDiagnostic = ({ messageText, file, start }: ts.Diagnostic): string => {
  const line = file && start !== undefined ? file.getLineAndCharacterOfPosition(start).line + 1 : 0
  return `${file?.fileName}:${line}: ${ts.flattenDiagnosticMessageText(messageText, '\n')}`
}
