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
# What parsing alone takes, with an archive of classes as the distribution makes one for itself.
natives=$work/miglint/natives/linux-x86-64
classpath=$work/trees.jar:$work/miglint/lib/miglint.jar
options="-XX:+UseSerialGC -XX:TieredStopAtLevel=1 -XX:MaxNewSize=120m -XX:InitialRAMPercentage=5 -XX:-UsePerfData -Djna.boot.library.path=$natives -Dmiglint.libpg_query.own=$natives/libpg_query.so"
rm -rf "$work/trees"
javac -d "$work/trees" -cp "$work/miglint/lib/miglint.jar" "$home/bench/Trees.java"
jar --create --file "$work/trees.jar" -C "$work/trees" .
# shellcheck disable=SC2086
java $options -Xshare:off -XX:DumpLoadedClassList="$work/trees/classes" -cp "$classpath" Trees "$home/testdata" >/dev/null
# shellcheck disable=SC2086
java $options -Xshare:dump -XX:SharedClassListFile="$work/trees/classes" -XX:SharedArchiveFile="$work/trees.jsa" -cp "$classpath" >/dev/null 2>&1
printf '#!/bin/sh\nexec java %s -XX:SharedArchiveFile=%s -cp %s Trees "$@"\n' "$options" "$work/trees.jsa" "$classpath" >"$work/trees.sh"
chmod +x "$work/trees.sh"
exec java "$home/bench/Bench.java" "$work" "$@"
