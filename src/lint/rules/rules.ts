import type { IssueCode } from '../../issue/finding.js'
import { aliasBomb } from './alias-bomb.js'
import { memberSpelling } from './member-spelling.js'
import { lenientType } from './lenient-type.js'
import { dynamicValue } from './dynamic-value.js'
import { duplicateMember } from './duplicate-member.js'
import { wrongQueryLanguage } from './wrong-query-language.js'
import { missingTaskToken } from './missing-task-token.js'
import { readOnlyOperation } from './read-only-operation.js'
import { invalidJsonText } from './invalid-json-text.js'
import { describedMember } from './described-member.js'
import { wrappedRequest } from './wrapped-request.js'
import { unknownService } from './unknown-service.js'
import { unlistedAction } from './unlisted-action.js'
import { ambiguousScalar } from './ambiguous-scalar.js'
import { badEncoding } from './bad-encoding.js'
import { duplicateKey } from './duplicate-key.js'
import { issueRules } from './issue-rules.js'
import { leftOverPlaceholder } from './left-over-placeholder.js'
import { lossyNumber } from './lossy-number.js'
import type { Rule } from './rule.js'
import { schemaKey } from './schema-key.js'
import { syntaxError } from './syntax-error.js'
import { templatePlaceholder } from './template-placeholder.js'
import { tooLarge } from './too-large.js'
import { tooNested } from './too-nested.js'
import { unplacedFile } from './unplaced-file.js'
import { unreadableFile } from './unreadable-file.js'
import { unusedIgnore } from './unused-ignore.js'

/** The rules beside those of the check, in the order in which they speak of one place. */
const textRules = [
  syntaxError,
  schemaKey,
  duplicateKey,
  lossyNumber,
  badEncoding,
  templatePlaceholder,
  ambiguousScalar,
  leftOverPlaceholder,
  tooNested,
  aliasBomb,
  unusedIgnore,
  unplacedFile,
  unreadableFile,
  tooLarge,
  memberSpelling,
  lenientType,
  dynamicValue,
  duplicateMember,
  wrongQueryLanguage,
  missingTaskToken,
  readOnlyOperation,
  invalidJsonText,
  describedMember,
  wrappedRequest,
  unknownService,
  unlistedAction,
] as const

/** The code of a rule: one of the check, or one of lint alone. */
export type LintRule = IssueCode | (typeof textRules)[number]['code']

/** Every rule there is. */
export const rules: readonly Rule<LintRule>[] = [...issueRules, ...textRules]

/** Those that look at every node of a payload, each with its look. */
export const lookingRules = rules.flatMap(({ code, look }) => (look === undefined ? [] : [{ code, look }]))

/** Every rule by its code. */
export const ruleOf = Object.fromEntries(rules.map((rule) => [rule.code, rule])) as Readonly<
  Record<LintRule, Rule<LintRule>>
>

/** The codes of all rules. */
export const ruleNames: readonly LintRule[] = rules.map(({ code }) => code)

/** Whether there is a rule of this name. */
export const isLintRule = (name: string): name is LintRule => Object.hasOwn(ruleOf, name)
