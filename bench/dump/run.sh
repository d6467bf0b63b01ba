#!/usr/bin/env bash
# Loads a dump of very many people: bench/dump/run.sh FOLDER [MAILBOXES [ASSIGNMENTS [SCOPES]]]. Prints elapsed seconds,
# processor seconds and the most memory of each step.
set -euo pipefail
root=$(cd "$(dirname "$0")/../.." && pwd)
. "$root/.mvn/jdk.sh"
mkdir -p "$1"
cd "$1"
mailboxes=${2:-300000}
assignments=${3:-3000}
scopes=${4:-46}
measured() {
    /usr/bin/env time -f "  %e s, %U s of processor, %M KB at most" "$root/reeve" "$@" > /dev/null
}
[ -d sample ] || "$root/reeve" --home sample init --sample contoso
for form in clixml csv; do
    rm -rf "$form" "home.$form"
    "$root/reeve" --home sample run "$root/collect/Collect-ReeveData.ps1" -Folder "$form" > collect.log 2>&1
    "$JAVA_HOME/bin/java" "$root/bench/dump/Generate.java" "$form" "$form" "$mailboxes" "$assignments" "$scopes"
    echo "== load, $form, $(du -sm "$form" | cut -f1) MB"
    measured --home "home.$form" load "$form"
done
echo "== who can, the first question of a process"
measured --home home.clixml who-can Set-Mailbox -DisplayName --on "Person 0000046" --count
echo "== access matrix, HTML and CSV"
measured --home home.clixml report access-matrix --file matrix.html
measured --home home.clixml report access-matrix --file matrix.csv
