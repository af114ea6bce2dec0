package schema

// LatestVersion is the migration that this program was written for.
const LatestVersion = 18
