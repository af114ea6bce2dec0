#!/bin/sh
# Makes libpg_query, PostgreSQL's parser as a shared library, from the static archive in the npm package libpg-query.
#
# The result is native/target/resources/<platform>/libpg_query.<so|dylib>, with <platform> spelled as JNA spells it, so
# that the folder can be put on a class path. Nothing happens when the library is there already.
#
# usage: native/build.sh        environment: CC, the C compiler to link with (default cc)
set -eu

package=libpg-query
version=17.1.0
sha256=e7d2919a81bbb5e36b2b25ae98e5060a348ad6fbdaefc257e46ad2c8459532f9

# The public C interface and what parse_by_address.c adds to it; everything else stays inside, so that it cannot clash with another library of the process.
symbols='
pg_query_deparse_protobuf pg_query_exit pg_query_fingerprint pg_query_fingerprint_opts
pg_query_free_deparse_result pg_query_free_fingerprint_result pg_query_free_normalize_result
pg_query_free_parse_result pg_query_free_plpgsql_parse_result pg_query_free_protobuf_parse_result
pg_query_free_scan_result pg_query_free_split_result pg_query_init pg_query_normalize
pg_query_normalize_utility pg_query_parse pg_query_parse_opts pg_query_parse_plpgsql
pg_query_parse_protobuf pg_query_parse_protobuf_opts pg_query_scan
pg_query_split_with_parser pg_query_split_with_scanner
miglint_parse miglint_free_parse
'

here=$(CDPATH='' cd -- "$(dirname -- "$0")" && pwd)
# shellcheck source=native/fetch.sh
. "$here/fetch.sh"

own_library='build with -Dmiglint.native.skip=true and name a libpg_query of your own in MIGLINT_LIBPG_QUERY'

case "$(uname -s)-$(uname -m)" in
  Linux-x86_64) platform=linux-x86-64 archive=linux library=libpg_query.so ;;
  Darwin-arm64) platform=darwin-aarch64 archive=osx library=libpg_query.dylib ;;
  *)
    echo "native/build.sh: no libpg_query is published for $(uname -s) on $(uname -m), so that its WebAssembly is interpreted, which is slow; to avoid it, $own_library." >&2
    exit 0
    ;;
esac

target=$here/target
result=$target/resources/$platform/$library
stamp=$target/$platform.stamp
# A change of this script, and so of the version, makes the library anew.
recipe="$version $sha256 $(cat "$here/build.sh" "$here/fetch.sh" "$here/parse_by_address.c" | cksum)"

if [ -f "$result" ] && [ "$(cat "$stamp" 2>/dev/null)" = "$recipe" ]; then
  exit 0
fi

cc=${CC:-cc}
command -v npm >/dev/null 2>&1 || fail "npm is needed once, to fetch libpg_query: install Node.js, or $own_library."
# CC may carry options; its first word is the program.
command -v "${cc%% *}" >/dev/null 2>&1 || fail "a C compiler is needed once, to link libpg_query: install gcc or clang, or $own_library."

mkdir -p "$target"
work=$(mktemp -d "$target/work.XXXXXX")
trap 'rm -rf "$work"' EXIT
trap 'exit 1' HUP INT TERM

fetch "$package" "$version" "$sha256" "$work" "package/libpg_query/$archive/libpg_query.a" package/libpg_query/include/pg_query.h
input=$work/package/libpg_query/$archive/libpg_query.a
output=$work/$library
# shellcheck disable=SC2086
$cc -O2 -fPIC -c -I "$work/package/libpg_query/include" -o "$work/parse_by_address.o" "$here/parse_by_address.c" ||
  fail "the C compiler '$cc' could not compile parse_by_address.c; see its message above."

case $platform in
  linux-*)
    {
      echo '{ global:'
      for symbol in $symbols; do echo "$symbol;"; done
      echo 'local: *; };'
    } >"$work/exports.map"
    # shellcheck disable=SC2086
    $cc -shared -o "$output" "$work/parse_by_address.o" \
      -Wl,--whole-archive "$input" -Wl,--no-whole-archive \
      -Wl,--version-script="$work/exports.map" -Wl,--gc-sections -Wl,-z,defs -Wl,-z,relro -Wl,-z,now \
      -Wl,-soname,"$library" -Wl,--build-id=none -Wl,-s -lm -lpthread
    ;;
  darwin-*)
    for symbol in $symbols; do echo "_$symbol"; done >"$work/exports.list"
    # shellcheck disable=SC2086
    $cc -dynamiclib -o "$output" "$work/parse_by_address.o" \
      -Wl,-force_load,"$input" -Wl,-exported_symbols_list,"$work/exports.list" -Wl,-dead_strip \
      -install_name "@rpath/$library" -Wl,-x
    ;;
esac || fail "the C compiler '$cc' could not link libpg_query; see its message above."

mkdir -p "$target/resources/$platform"
mv -f "$output" "$result"
echo "$recipe" >"$stamp"
echo "native/build.sh: made $platform/$library from $package@$version"
