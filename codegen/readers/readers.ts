import type { Page, PageLine, Reading } from '../service/model.js'
import type { Reader } from './reader.js'
import { readWith } from './read-with.js'
import { apiChanges } from './api-changes/api-changes.js'
import { awsResourceValidator } from './aws-resource-validator/aws-resource-validator.js'
import { awsResourceValidatorStrings } from './aws-resource-validator/aws-resource-validator-strings.js'
import { awsSdk } from './aws-sdk/aws-sdk.js'
import { boto3Rst } from './boto3-rst/boto3-rst.js'
import { botocore } from './botocore/botocore.js'
import { constraints } from './constraints/constraints.js'
import { botocoreExtras } from './botocore/botocore-extras.js'
import { mypyBoto3Bullets } from './mypy-boto3/mypy-boto3-bullets.js'
import { mypyBoto3Client } from './mypy-boto3/mypy-boto3-client.js'
import { mypyBoto3Definitions } from './mypy-boto3/mypy-boto3-definitions.js'
import { mypyBoto3Guides } from './mypy-boto3/mypy-boto3-guides.js'
import { mypyBoto3Index } from './mypy-boto3/mypy-boto3-index.js'
import { mypyBoto3Paginators } from './mypy-boto3/mypy-boto3-paginators.js'
import { smithy } from './smithy/smithy.js'

/** Every reader. A page is read by the first that recognizes it. */
export const readers: readonly Reader[] = [
  awsSdk,
  smithy,
  botocore,
  botocoreExtras,
  constraints,
  awsResourceValidator,
  awsResourceValidatorStrings,
  mypyBoto3Bullets,
  mypyBoto3Definitions,
  mypyBoto3Client,
  mypyBoto3Paginators,
  mypyBoto3Index,
  mypyBoto3Guides,
  boto3Rst,
  apiChanges,
]

/** Reads one page by its dialect, or by what it looks like. A page that nobody can read is a Reading of one Problem. */
export const readPage = (page: Page): Reading => readWith(readers, page)

/** The function that describes the facts of a reading in words, if its dialect has words. */
export const describerOf = (reading: Reading): ((place: PageLine) => readonly string[]) | undefined =>
  readers.find(({ dialect }) => dialect === reading.dialect)?.describe?.(reading)

/** The function that prints the facts of a page anew, where the lines of its dialect may carry prose too. */
export const factsPrinterOf = (reading: Reading): Reader['facts'] =>
  readers.find(({ dialect }) => dialect === reading.dialect)?.facts
