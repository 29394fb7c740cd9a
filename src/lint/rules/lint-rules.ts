import type { LintRule, Severity } from '../lint-issue.js'

/** Every rule there is, and how severe it is unless the user says otherwise: a warning is what may be meant so. */
export const lintRules: Readonly<Record<LintRule, Severity>> = {
  unknown_operation: 'error',
  missing_member: 'error',
  null_member: 'error',
  unknown_member: 'error',
  invalid_type: 'error',
  not_an_integer: 'error',
  unsafe_integer: 'error',
  not_finite: 'error',
  invalid_literal: 'error',
  out_of_range: 'error',
  invalid_length: 'error',
  pattern_mismatch: 'error',
  duplicate_item: 'error',
  union_members: 'error',
  unrecognized_body: 'error',
  too_many_issues: 'error',
  too_deep: 'error',
  cyclic: 'error',
  unreadable: 'error',
  syntax_error: 'error',
  duplicate_key: 'error',
  lossy_number: 'error',
  bad_encoding: 'error',
  ambiguous_scalar: 'warning',
  left_over_placeholder: 'warning',
  template_placeholder: 'warning',
  schema_key: 'error',
  too_nested: 'error',
  alias_bomb: 'error',
  unused_ignore: 'warning',
  unplaced_file: 'error',
  unreadable_file: 'error',
  too_large: 'error',
}

/** Whether there is a rule of this name. */
export const isLintRule = (name: string): name is LintRule => Object.hasOwn(lintRules, name)

/** The names of all rules. */
export const ruleNames: readonly LintRule[] = Object.keys(lintRules).filter(isLintRule)
