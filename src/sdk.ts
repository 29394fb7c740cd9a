/** The plugin for the AWS SDK for JavaScript 3: `aws-preflight/sdk`. */
export {
  type Action,
  preflight,
  type PreflightOptions,
  type Plugin,
  RequestValidationError,
  type ResponseReport,
  ResponseValidationError,
  type Service,
} from './sdk/plugin.js'
