// Code generated from the schema. DO NOT EDIT.
package generated

// SchemaVersion is the migration that the models were made from.
const SchemaVersion = 19
