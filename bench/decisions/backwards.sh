#!/usr/bin/env bash
# Both questions backwards, of the engine and of the minimal index, on the same organization and queries:
#   bench/decisions/backwards.sh [sizes]
# Each size has a process of its own. Ratios count.
set -euo pipefail
cd "$(dirname "$0")/../.."
. .mvn/jdk.sh
./mvnw -q -B -ntp ${OFFLINE:+-o} -pl engine compile
work=bench/decisions/target
rm -rf "$work/backwards"
mkdir -p "$work/backwards"
"$JAVA_HOME/bin/javac" -nowarn -proc:none -d "$work/backwards" -cp engine/target/classes \
    bench/decisions/pb/{Backwards,Estate,Org,Peer,Proto}.java
for size in ${1:-10000 1000000}; do
    "$JAVA_HOME/bin/java" -Xmx${HEAP:-8g} -XX:+UseParallelGC -cp "engine/target/classes:$work/backwards" \
        pb.Backwards "$size" "$work/backwards.tsv"
done
