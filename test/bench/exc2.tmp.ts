console.log(import.meta.resolve('aws-preflight'), process.execArgv, process.env.TSX_TSCONFIG_PATH)
