# Sourced by the scripts beside it: fetching a package from npm, and looking that it is the one that is meant.

# Says what went wrong, in the name of the script that asked, and ends it.
fail() {
  echo "native/${0##*/}: $*" >&2
  exit 1
}

# fetch PACKAGE VERSION SHA256 FOLDER FILE...: unpacks files of a package into FOLDER, which there is already
fetch() {
  fetched=$1@$2
  tarball=$4/$1-$2.tgz
  expected=$3
  folder=$4
  shift 4
  (cd "$folder" && npm pack --silent --prefer-offline "$fetched" >npm.out 2>&1) || {
    cat "$folder/npm.out" >&2
    fail "npm could not fetch $fetched; see its message above."
  }
  if command -v sha256sum >/dev/null 2>&1; then
    actual=$(sha256sum <"$tarball")
  else
    actual=$(shasum -a 256 <"$tarball")
  fi
  [ "${actual%% *}" = "$expected" ] || fail "the package $fetched has the SHA-256 ${actual%% *} instead of $expected; it is not used."
  (cd "$folder" && tar xzf "$tarball" "$@")
}
