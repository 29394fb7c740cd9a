import { createRequire } from 'node:module'
import { join } from 'node:path'
import { compileFunction } from 'node:vm'

/** The exports of a CommonJS module that was made as text, its imports resolved as if it stood at the root. */
export const loadModule = (text: string): Record<string, unknown> => {
  const module: { exports: Record<string, unknown> } = { exports: {} }
  const run = compileFunction(text, ['require', 'module', 'exports']) as (...names: unknown[]) => void
  run(createRequire(join(process.cwd(), 'package.json')), module, module.exports)
  return module.exports
}
