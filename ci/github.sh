#!/bin/sh
# The step of the GitHub action: annotations, the job's summary, and SARIF for code scanning.
#
# environment, besides GitHub's own and that of check.sh:
#   INPUT_PATHS        one path a line
#   INPUT_SINCE        a ref, "auto" (the base of the pull request, of the merge queue or of the push) or "" (everything)
#   INPUT_FAIL_ON      error, warning, info or never
#   INPUT_ARGS         more options
#   INPUT_ANNOTATIONS  true or false
#   INPUT_SUMMARY      true or false
set -eu

# The commit that the event compares with; empty where it compares with nothing, or where that is gone.
event_base() {
  [ -f "${GITHUB_EVENT_PATH:-}" ] || return 0
  node -e '
    const event = JSON.parse(require("fs").readFileSync(process.argv[1], "utf8"));
    const base = event.pull_request ? event.pull_request.base.sha
      : event.merge_group ? event.merge_group.base_sha
      : event.before || "";
    if (/^[0-9a-f]{40,64}$/.test(base) && !/^0+$/.test(base)) console.log(base);
  ' "$GITHUB_EVENT_PATH"
}

cd "${GITHUB_WORKSPACE:-.}"
since=${INPUT_SINCE-auto}
[ "$since" != auto ] || since=$(event_base)
MIGLINT_SINCE=$since
MIGLINT_REPORTS=${MIGLINT_REPORTS:-${RUNNER_TEMP:-/tmp}/miglint}
MIGLINT_ARGS="--fail-on ${INPUT_FAIL_ON:-error} ${INPUT_ARGS:-}"
MIGLINT_FORMAT=github
[ "${INPUT_ANNOTATIONS:-true}" = true ] || MIGLINT_FORMAT=text
if [ -n "${GITHUB_ACTION_REPOSITORY:-}" ] && [ -z "${MIGLINT_HOME_PAGE:-}" ]; then
  MIGLINT_HOME_PAGE="${GITHUB_SERVER_URL:-https://github.com}/$GITHUB_ACTION_REPOSITORY/blob/${GITHUB_ACTION_REF:-HEAD}"
  export MIGLINT_HOME_PAGE
fi
export MIGLINT_SINCE MIGLINT_REPORTS MIGLINT_ARGS MIGLINT_FORMAT

# One argument a line; a line may hold spaces.
set --
while IFS= read -r path; do
  [ -z "$path" ] || set -- "$@" "$path"
done <<EOF
${INPUT_PATHS:-}
EOF

code=0
"$(dirname -- "$0")/check.sh" "$@" || code=$?

if [ "${INPUT_SUMMARY:-true}" = true ] && [ -n "${GITHUB_STEP_SUMMARY:-}" ] && [ -f "$MIGLINT_REPORTS/miglint.md" ]; then
  cat "$MIGLINT_REPORTS/miglint.md" >>"$GITHUB_STEP_SUMMARY"
fi
if [ -n "${GITHUB_OUTPUT:-}" ]; then
  {
    echo "reports=$MIGLINT_REPORTS"
    [ ! -f "$MIGLINT_REPORTS/miglint.sarif" ] || echo "sarif=$MIGLINT_REPORTS/miglint.sarif"
    echo "exit-code=$code"
  } >>"$GITHUB_OUTPUT"
fi
exit "$code"
