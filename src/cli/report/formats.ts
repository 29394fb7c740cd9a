import type { Format } from './format.js'
import { github } from './formats/github.js'
import { gitlab } from './formats/gitlab.js'
import { json } from './formats/json.js'
import { junit } from './formats/junit.js'
import { pretty } from './formats/pretty.js'
import { sarif } from './formats/sarif.js'
import { stylish } from './formats/stylish.js'

/** Every format, by the name that `--format` takes. */
export const formats: ReadonlyMap<string, Format> = new Map(
  Object.entries({ pretty, stylish, json, sarif, junit, github, gitlab }),
)
