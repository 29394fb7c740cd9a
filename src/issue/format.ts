import type { Issue } from './issue.js'

/** Issues as text: one line each, in their order. */
export const formatIssues = (issues: readonly Issue[]): string =>
  issues.map(({ code, message }) => `  ✗ ${message}  [${code}]`).join('\n')
