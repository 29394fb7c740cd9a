import type { IssueCode } from '../issue/finding.js'
import { aliasBomb } from './rules/alias-bomb.js'
import { memberSpelling } from './rules/member-spelling.js'
import { lenientType } from './rules/lenient-type.js'
import { dynamicValue } from './rules/dynamic-value.js'
import { duplicateMember } from './rules/duplicate-member.js'
import { wrongQueryLanguage } from './rules/wrong-query-language.js'
import { missingTaskToken } from './rules/missing-task-token.js'
import { wrongIntegrationPattern } from './rules/wrong-integration-pattern.js'
import { readOnlyOperation } from './rules/read-only-operation.js'
import { invalidJsonText } from './rules/invalid-json-text.js'
import { describedMember } from './rules/described-member.js'
import { wrappedRequest } from './rules/wrapped-request.js'
import { unknownService } from './rules/unknown-service.js'
import { unlistedAction } from './rules/unlisted-action.js'
import { ambiguousScalar } from './rules/ambiguous-scalar.js'
import { badEncoding } from './rules/bad-encoding.js'
import { duplicateKey } from './rules/duplicate-key.js'
import { issueRules } from './rules/issue-rules.js'
import { leftOverPlaceholder } from './rules/left-over-placeholder.js'
import { lossyNumber } from './rules/lossy-number.js'
import type { Rule } from './rule.js'
import { schemaKey } from './rules/schema-key.js'
import { syntaxError } from './rules/syntax-error.js'
import { templatePlaceholder } from './rules/template-placeholder.js'
import { tooLarge } from './rules/too-large.js'
import { tooNested } from './rules/too-nested.js'
import { unplacedFile } from './rules/unplaced-file.js'
import { unreadableFile } from './rules/unreadable-file.js'
import { unusedIgnore } from './rules/unused-ignore.js'

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
  wrongIntegrationPattern,
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
