#!/usr/bin/env bash
# Decisions of the engine beside those of a minimal index and of other engines, on the same organization and queries, as one table:
#   bench/decisions/run.sh [seconds a phase] [sizes] [contenders] [rounds]
# Each contender has a process of its own in each round, one after the other, so that what else the machine does meets all alike.
# Large pages for all: who looks through much memory else waits for the tables that say where its small pages are. Memory is touched
# before anything is measured: the first touch of a large page takes five milliseconds.
# Peers come from Maven Central and are asked at the first size only, since the rest do not depend on it. Ratios count.
set -euo pipefail
cd "$(dirname "$0")/../.."
. .mvn/jdk.sh
seconds=${1:-1}
sizes=${2:-10000 1000000}
contenders=${3:-proto-id handles proto-name names reasons writer change memory naive casbin casbin-eval shiro cedar cedar-sliced}
rounds=${4:-3}

./mvnw -q -B -ntp ${OFFLINE:+-o} -pl engine compile
work=bench/decisions/target
rm -rf "$work/classes"
mkdir -p "$work"
cp -r engine/target/classes "$work/classes"
path=$work/classes
sources=$(ls bench/decisions/pb/*.java)
case " $contenders " in *" naive "* | *casbin* | *shiro* | *cedar*)
    [ -d "$work/peers" ] || ./mvnw -q -B -ntp -f bench/decisions/pom.xml \
        org.apache.maven.plugins:maven-dependency-plugin:3.8.1:copy-dependencies -DoutputDirectory="$PWD/$work/peers"
    path="$work/classes:$work/peers/*"
    sources="$sources $(ls bench/decisions/peers/pb/*.java)"
    ;;
esac
# shellcheck disable=SC2086 # names of files without blanks
"$JAVA_HOME/bin/javac" -nowarn -proc:none -d "$work/classes" -cp "engine/target/classes:$work/peers/*" $sources 2>&1 | grep -v '^Note:' >&2 || true
results=$work/results.tsv
: > "$results"
for round in $(seq "$rounds"); do
    first=yes
    for size in $sizes; do
        for contender in $contenders; do
            case $contender in naive | casbin* | shiro | cedar* | memory) [ "$round" = 1 ] || continue ;; esac
            case $contender in naive | casbin* | shiro | cedar*) [ $first = yes ] || continue ;; esac
            "$JAVA_HOME/bin/java" -Xms${HEAP:-8g} -Xmx${HEAP:-8g} -XX:+AlwaysPreTouch -XX:+UseParallelGC -XX:+UseTransparentHugePages --enable-native-access=ALL-UNNAMED \
                -cp "$path" pb.Measure "$contender" "$size" "$seconds" "$results" > "$work/log" 2>&1 \
                || { echo "$contender at $size failed:"; tail -5 "$work/log"; } >&2
        done
        first=no
    done
done
"$JAVA_HOME/bin/java" -cp "$work/classes" pb.Table "$results"
