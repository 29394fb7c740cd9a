#!/usr/bin/env node
import { readFileSync, statSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { run, type World } from './cli/cli.js'

// Here and where it is built, this file stands one folder below the manifest.
const manifest = JSON.parse(readFileSync(new URL('../package.json', import.meta.url), 'utf8')) as {
  readonly version: string
  readonly homepage?: string
}

/**
 * The user's folder for caches; there is none for a user without a home. What this very build has read is kept, and nothing
 * that the source itself has: somebody is working on it.
 */
const cacheOf = async (file: string): Promise<World['cache']> => {
  if (file.endsWith('.ts')) return undefined
  try {
    const { default: envPaths } = await import('env-paths')
    const { cache } = envPaths('aws-preflight', { suffix: '' })
    return { folder: cache, maker: `${manifest.version} ${statSync(file).mtimeMs}` }
  } catch {
    return undefined
  }
}

process.exitCode = await run(process.argv.slice(2), {
  stdin: process.stdin,
  stdout: process.stdout,
  stderr: process.stderr,
  cwd: process.cwd(),
  env: process.env,
  version: manifest.version,
  homepage: manifest.homepage,
  cache: await cacheOf(fileURLToPath(import.meta.url)),
  interrupted: () =>
    new Promise((resolve) => {
      for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => resolve())
    }),
})
