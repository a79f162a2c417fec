// Validates the unified manifest on standard input against Microsoft's published schema, which @microsoft/app-manifest holds
// offline; prints what is wrong, a line each.
const { readFileSync } = require('fs');
const path = require('path');
const Ajv = require('ajv-draft-04');
const formats = require('ajv-formats');

const manifest = JSON.parse(readFileSync(0, 'utf8'));
const version = /\/teams\/(v[\d.]+)\//.exec(manifest.$schema)[1];
const schemas = path.join(path.dirname(require.resolve('@microsoft/app-manifest')), 'json-schemas', 'teams');
const schema = JSON.parse(readFileSync(path.join(schemas, version, 'MicrosoftTeams.schema.json'), 'utf8'));
const ajv = new Ajv({ allErrors: true, strict: false });
formats(ajv);
const check = ajv.compile(schema);
if (!check(manifest)) check.errors.forEach((error) => console.log(`${error.instancePath} ${error.message}`));
