#!/usr/bin/env bash
# Decisions of the engine beside those of a minimal index, on the same organization and queries:
#   bench/decisions/run.sh [seconds a phase] [sizes] [contenders]
# Each contender has a process of its own. Ratios count.
set -euo pipefail
cd "$(dirname "$0")/../.."
. .mvn/jdk.sh
seconds=${1:-1}
sizes=${2:-10000 1000000}
contenders=${3:-proto-id handles proto-name names reasons writer change memory}

./mvnw -q -B -ntp ${OFFLINE:+-o} -pl engine compile
work=bench/decisions/target
rm -rf "$work/classes"
mkdir -p "$work"
cp -r engine/target/classes "$work/classes"
"$JAVA_HOME/bin/javac" -nowarn -d "$work/classes" -cp engine/target/classes bench/decisions/pb/*.java
results=$work/results.tsv
printf 'contender\trecipients\tper processor second\ttwo threads\tp50 ns\tp99 ns\tremarks\n' > "$results"
for size in $sizes; do
    for contender in $contenders; do
        "$JAVA_HOME/bin/java" -Xmx${HEAP:-8g} -XX:+UseParallelGC \
            -cp "$work/classes" pb.Measure "$contender" "$size" "$seconds" "$results" > "$work/log" 2>&1 \
            || { echo "$contender at $size failed:"; tail -5 "$work/log"; } >&2
    done
done
column -t -s "$(printf '\t')" "$results"
