import type { LintIssue } from '../../../lint/lint-issue.js'
import { ruleNames, rules } from '../../../lint/rules.js'
import { fingerprints } from '../fingerprint.js'
import type { Format } from '../format.js'
import { separated } from '../separated.js'
import { wellFormed } from '../well-formed.js'

/** SARIF 2.1.0, the OASIS format that code scanning reads: one run, with all rules and a result for each problem. */
export const sarif: Format = ({ digest, version, homepage }) => {
  const lines = separated()
  return {
    begin: () => `${head(version, homepage)}"results":[`,
    file: ({ file, issues }) => {
      const fingerprintOf = fingerprints(digest)
      return lines(issues.map((issue) => result(issue, file, fingerprintOf(issue))))
    },
    end: () => '\n]}]}\n',
  }
}

/** A rule links to the guide of lint, where the repository has an address. */
const head = (version: string, homepage: string | undefined): string => {
  const guide = homepage === undefined ? {} : { helpUri: `${homepage}/blob/main/src/lint/README.md` }
  const described = rules.map(({ code, severity, meaning, mend }) => ({
    id: code,
    shortDescription: { text: meaning },
    help: { text: mend },
    ...guide,
    defaultConfiguration: { level: severity },
  }))
  const driver = { name: 'aws-preflight', semanticVersion: version, rules: described }
  const schema = 'https://json.schemastore.org/sarif-2.1.0.json'
  const run = `{"tool":${JSON.stringify({ driver })},"columnKind":"utf16CodeUnits",`
  return `{"$schema":${JSON.stringify(schema)},"version":"2.1.0","runs":[${run}`
}

const result = ({ rule, severity, message, pointer, start, end }: LintIssue, file: string, fingerprint: string) => ({
  ruleId: rule,
  ruleIndex: ruleNames.indexOf(rule),
  level: severity,
  message: { text: message },
  locations: [
    {
      physicalLocation: {
        artifactLocation: { uri: uriOf(file) },
        region: { startLine: start.line, startColumn: start.column, endLine: end.line, endColumn: end.column },
      },
      logicalLocations: [{ fullyQualifiedName: pointer, kind: 'member' }],
    },
  ],
  partialFingerprints: { 'payloadPlace/v1': fingerprint },
})

/** A path, with slashes, as a reference: relative paths stay relative, to the folder that is checked. */
const uriOf = (file: string): string => {
  const [, drive = '', path = file] = /^([A-Za-z]:)(\/.*)$/s.exec(file) ?? []
  const reference = wellFormed(path).split('/').map(encodeURIComponent).join('/')
  if (drive !== '') return `file:///${drive}${reference}`
  return path.startsWith('/') ? `file://${reference}` : reference
}
