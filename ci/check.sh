#!/bin/sh
# Checks migrations in continuous integration: says what is new since a base, and writes reports.
#
# usage: ci/check.sh [PATH...]            paths as for miglint; without any, those of .miglint.yml
# environment:
#   MIGLINT          the command; default: bin/miglint beside this folder, else miglint on the PATH
#   MIGLINT_SINCE    branch, tag or commit; only what is new since its common ancestor with HEAD is reported on
#   MIGLINT_REPORTS  the folder for reports; default: miglint-reports
#   MIGLINT_FORMATS  which ones; default: "json sarif gitlab junit checkstyle sonar rdjson markdown html"
#   MIGLINT_FORMAT   what to print; default: text
#   MIGLINT_ARGS     more options, separated by spaces
# exit code: miglint's own: 0 nothing at or above --fail-on, 1 findings, 2 usage or unreadable input, 3 internal error
set -eu

here=$(CDPATH='' cd -- "$(dirname -- "$0")/.." && pwd -P)
if [ -z "${MIGLINT:-}" ]; then
  MIGLINT=miglint
  [ ! -x "$here/bin/miglint" ] || MIGLINT=$here/bin/miglint
fi
reports=${MIGLINT_REPORTS:-miglint-reports}
since=${MIGLINT_SINCE:-}

# Whether git knows where the base and HEAD meet. A clone that is shallow may not.
meets() {
  git merge-base "$since^{commit}" HEAD >/dev/null 2>&1
}

# What such a clone lacks, no more of it than needed.
fetch_base() {
  meets && return 0
  git rev-parse --verify --quiet "$since^{commit}" >/dev/null || git fetch --quiet --no-tags --depth=1 origin "$since" || return 0
  git rev-parse --verify --quiet "$since^{commit}" >/dev/null || since=$(git rev-parse FETCH_HEAD)
  for more in 20 200 2000; do
    meets && return 0
    git fetch --quiet --no-tags --deepen="$more" origin "$(git rev-parse "$since^{commit}")" HEAD 2>/dev/null || break
  done
  meets || git fetch --quiet --no-tags --unshallow origin 2>/dev/null || :
}

file_of() {
  case $1 in
    sarif) echo miglint.sarif ;;
    gitlab) echo gl-code-quality-report.json ;;
    junit) echo miglint-junit.xml ;;
    checkstyle) echo miglint-checkstyle.xml ;;
    sonar) echo miglint-sonar.json ;;
    rdjson) echo miglint-rdjson.json ;;
    markdown) echo miglint.md ;;
    text | gcc | github) echo "miglint-$1.txt" ;;
    *) echo "miglint.$1" ;;
  esac
}

mkdir -p "$reports"
# Options first, from the last to the first, so that the paths stay as they are.
for format in ${MIGLINT_FORMATS:-json sarif gitlab junit checkstyle sonar rdjson markdown html}; do
  set -- --report "$format=$reports/$(file_of "$format")" "$@"
done
if [ -n "$since" ]; then
  fetch_base
  set -- --since "$since" "$@"
fi
# shellcheck disable=SC2086
set -- --no-progress --hide-silenced --format "${MIGLINT_FORMAT:-text}" ${MIGLINT_ARGS:-} "$@"
exec "$MIGLINT" lint "$@"
