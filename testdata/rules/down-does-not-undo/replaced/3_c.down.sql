-- want:1 error "After 3_c and its way back the catalog is not as it was: view v keeps its new query, function f keeps its new definition."
ALTER TABLE a DROP COLUMN z;
