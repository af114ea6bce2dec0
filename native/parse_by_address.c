/*
 * pg_query_parse without structures in its signature.
 *
 * To call a function that returns a structure JNA describes the structure to libffi, by reflection, which takes Java as
 * long as to parse a hundred statements. An array of four words needs no description: the members of PgQueryParseResult
 * in their order, and how long the tree is.
 */
#include <stdint.h>
#include <string.h>

#include "pg_query.h"

void miglint_parse(const char *text, int64_t *words) {
  PgQueryParseResult result = pg_query_parse(text);
  words[0] = (intptr_t) result.parse_tree;
  words[1] = (intptr_t) result.stderr_buffer;
  words[2] = (intptr_t) result.error;
  words[3] = result.parse_tree == NULL ? 0 : (int64_t) strlen(result.parse_tree);
}

void miglint_free_parse(int64_t *words) {
  PgQueryParseResult result;
  result.parse_tree = (char *) (intptr_t) words[0];
  result.stderr_buffer = (char *) (intptr_t) words[1];
  result.error = (PgQueryError *) (intptr_t) words[2];
  pg_query_free_parse_result(result);
}
