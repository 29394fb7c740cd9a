/** The plugin for the AWS SDK for JavaScript 3: `aws-preflight/sdk`. */
export { RequestValidationError, ResponseValidationError } from './sdk/errors.js'
export type { Action, PreflightOptions, RequestReport, ResponseReport, Service } from './sdk/options.js'
export { preflight } from './sdk/plugin.js'
export type { Plugin } from './sdk/stack.js'
