#!/bin/sh
# Fetches libpg_query with the grammar of PostgreSQL 18, as WebAssembly, from the npm package libpg-query.
#
# The result is native/target/resources/libpg_query-18.wasm, which is read where the grammar of the native library is too old.
# Nothing happens when it is there already.
#
# usage: native/newer_grammar.sh
set -eu

package=libpg-query
# Another build has other one-letter names of what it imports and exports: WebAssemblyParser lists them.
version=18.1.5
sha256=52367cfeeb0732877fb98a9743bf4681fe628f13f87df19d619cfb386e02bcf3

here=$(CDPATH='' cd -- "$(dirname -- "$0")" && pwd)
# shellcheck source=native/fetch.sh
. "$here/fetch.sh"
target=$here/target
result=$target/resources/libpg_query-18.wasm
stamp=$target/newer-grammar.stamp

if [ -f "$result" ] && [ "$(cat "$stamp" 2>/dev/null)" = "$version $sha256" ]; then
  exit 0
fi

command -v npm >/dev/null 2>&1 || fail "npm is needed once, to fetch libpg_query: install Node.js, or build with -Dmiglint.native.skip=true."

mkdir -p "$target/resources"
work=$(mktemp -d "$target/work.XXXXXX")
trap 'rm -rf "$work"' EXIT
trap 'exit 1' HUP INT TERM

fetch "$package" "$version" "$sha256" "$work" package/wasm/libpg-query.wasm
mv -f "$work/package/wasm/libpg-query.wasm" "$result"
echo "$version $sha256" >"$stamp"
echo "native/newer_grammar.sh: took libpg_query-18.wasm from $package@$version"
