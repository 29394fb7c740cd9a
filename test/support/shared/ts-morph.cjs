module.exports = globalThis.requireShared('ts-morph')
