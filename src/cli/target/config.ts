import {
  boolean,
  constrained,
  integer,
  list,
  literals,
  map,
  optional,
  required,
  string,
  structure,
} from '../../codec.js'
import { carrierKinds } from '../../lint/documents/carriers.js'
import type { LintRule, Severity } from '../../lint/lint-issue.js'
import { ruleNames } from '../../lint/rules.js'

/** The content of `aws-preflight.config.yaml`. Paths and globs are relative to that file. */
export interface Config {
  /** Names, packages and pages; if it is one, that of all operations which do not say theirs. */
  readonly services?: string[] | undefined
  /** By glob; of several that match a file the first counts. */
  readonly files?: { [glob: string]: FileConfig } | undefined
  readonly ignores?: IgnoreConfig[] | undefined
  readonly rules?: { [rule in LintRule]?: Severity | 'off' } | undefined
  readonly placeholders?: boolean | undefined
  /** The kinds of carriers whose requests are looked for in documents; by default all. */
  readonly documents?: string[] | undefined
  /** Whether empty values in a task definition are left out, as the deploy action does (`drop`), or are checked. */
  readonly empty?: 'drop' | 'reject' | undefined
  readonly mode?: 'tolerant' | 'strict' | undefined
  readonly failOn?: Severity | undefined
  readonly maxProblems?: number | undefined
  /** In megabytes. */
  readonly maxFileSize?: number | undefined
  readonly baseline?: string | undefined
  /** By service: the page of what its requests are held to, which is believed before anything else. */
  readonly constraints?: { [service: string]: string } | undefined
  /** The services that `aws-preflight generate` writes, by folder. */
  readonly generate?: { [folder: string]: GenerateConfig } | undefined
}

/** The settings of the files that a glob matches. */
export interface FileConfig {
  readonly service?: string | undefined
  readonly operation?: string | undefined
  readonly side?: 'request' | 'response' | undefined
  readonly mode?: 'tolerant' | 'strict' | undefined
  readonly pointer?: string | undefined
  /** The file is this member of the request alone. */
  readonly member?: string | undefined
}

/** One service to generate. */
export interface GenerateConfig {
  /** Packages, pages and folders of them, the oldest page first. */
  readonly from: string[]
  readonly service?: string | undefined
  /** The page of what its requests are held to, which is believed before the others. */
  readonly constraints?: string | undefined
  /** Those that are wanted, if not all are. */
  readonly operations?: string[] | undefined
  /** Write it although types are lost. */
  readonly lossy?: boolean | undefined
  /** With what the pages say in words. */
  readonly docs?: boolean | undefined
}

/** An issue that is not reported at this place of this file, nor below it. */
export interface IgnoreConfig {
  readonly file: string
  readonly pointer: string
  readonly rule?: LintRule | undefined
  /** For people. */
  readonly reason?: string | undefined
}

const pointer = constrained(string, { pattern: /^(\/([^~]|~[01])*)?$/ })

/** A rule's name. */
export const RuleName = literals('rule', ruleNames)

const mode = literals('mode', ['tolerant', 'strict'])
const severities = ['error', 'warning'] as const
const positive = constrained(integer, { min: 1 })

const FileConfigCodec = structure<FileConfig>('FileConfig', {
  service: optional(string),
  operation: optional(string),
  side: optional(literals('side', ['request', 'response'])),
  mode: optional(mode),
  pointer: optional(pointer),
  member: optional(pointer),
})

const IgnoreConfigCodec = structure<IgnoreConfig>('IgnoreConfig', {
  file: required(string),
  pointer: required(pointer),
  rule: optional(RuleName),
  reason: optional(string),
})

const GenerateConfigCodec = structure<GenerateConfig>('GenerateConfig', {
  from: required(list(string)),
  service: optional(string),
  constraints: optional(string),
  operations: optional(list(string)),
  lossy: optional(boolean),
  docs: optional(boolean),
})

/** The config, held to the same rules as every payload. */
export const Config = structure<Config>('Config', {
  services: optional(list(string)),
  files: optional(map(FileConfigCodec)),
  ignores: optional(list(IgnoreConfigCodec)),
  rules: optional(map(literals('severity', [...severities, 'off']), RuleName)),
  placeholders: optional(boolean),
  documents: optional(list(literals('kind', carrierKinds))),
  empty: optional(literals('empty', ['drop', 'reject'])),
  mode: optional(mode),
  failOn: optional(literals('severity', severities)),
  maxProblems: optional(positive),
  maxFileSize: optional(positive),
  baseline: optional(string),
  constraints: optional(map(string)),
  generate: optional(map(GenerateConfigCodec)),
})
