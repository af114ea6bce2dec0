#!/bin/sh
# Measures miglint and its peers in turn on the same inputs: bench/run.sh [RUNS [CORPORA]]
#   RUNS     how often each is run on each input (5)
#   CORPORA  a folder of repositories with migrations; without it the inputs are generated only
# environment: OTHER_JAVA_HOME, a second Java to measure miglint on
# Needs npm for the peers and Linux for the memory figures. Results go to the terminal, in Markdown.
set -eu
home=$(CDPATH='' cd -- "$(dirname -- "$0")/.." && pwd -P)
work=$home/target/bench
mkdir -p "$work"
cp "$home/bench/package.json" "$work/"
(cd "$work" && npm install --silent --no-audit --no-fund)
# As users get it: from the distribution, not from the clone.
if [ -z "$(ls "$home"/target/miglint-*.tar.gz 2>/dev/null)" ]; then
  (cd "$home" && mvn -B -q -ntp package -DskipTests)
fi
rm -rf "$work/miglint"
mkdir "$work/miglint"
tar -xzf "$home"/target/miglint-*.tar.gz -C "$work/miglint" --strip-components=1
exec java "$home/bench/Bench.java" "$work" "$@"
