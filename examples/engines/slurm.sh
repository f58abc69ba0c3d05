#!/bin/bash
# Checks the drafts of a folder in eight parts at a time, and joins them into the report of one run:
#   bash slurm.sh
# in a folder that all nodes see, with the drafts under drafts/. The package is not published: run `npm pack` in a
# checkout of grantlint, then on a node `npm install --global --prefix "$HOME/.local" ./grantlint-*.tgz`, and have
# "$HOME/.local/bin" in PATH.
set -euo pipefail

case "${1-submit}" in
  submit)
    mkdir -p parts report
    rm -f parts/part-*.json
    # All parts have to check for the same time, whenever each of them starts.
    AS_OF="$(date -u +%Y-%m-%dT%H:%MZ)"
    export AS_OF
    array="$(sbatch --parsable --export=ALL --array=1-8 --cpus-per-task=1 --mem=1G --time=01:00:00 --output=parts/part-%a.log "$0" check)"
    sbatch --parsable --export=ALL --dependency="afterok:$array" --kill-on-invalid-dep=yes --cpus-per-task=1 --mem=1G --time=01:00:00 --output=report/merge.log "$0" merge
    ;;
  check)
    # What is wrong with drafts is for the merge to say; this task fails only where there is no report.
    part="parts/part-$SLURM_ARRAY_TASK_ID.json"
    grantlint check drafts --as-of "$AS_OF" --shard auto/8 --workers 1 --format "json=$part" || test -s "$part"
    ;;
  merge)
    grantlint merge 'parts/part-*.json' --format pretty --format json=report/drafts.json --format html=report/drafts.html --format xlsx=report/drafts.xlsx
    ;;
esac
