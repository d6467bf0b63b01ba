#!/usr/bin/env bash
# From a home in SQLite to the first decision, beside reading the same recipients into plain records:
#   bench/decisions/load.sh FOLDER [size] [rounds]
# Each way has a process of its own; the file is in the system's cache by then. Ratios count.
set -euo pipefail
cd "$(dirname "$0")/../.."
. .mvn/jdk.sh
size=${2:-1000000}
home=$1/home.$size
[ -n "${APP:-}" ] || ./reeve --version > /dev/null # builds the store with what it needs, where it is stale
work=bench/decisions/target
rm -rf "$work/loading"
mkdir -p "$work/loading" "$1"
path=$work/loading
for jar in "${APP:-workplace/target/app}"/*.jar; do
    path=$path:$jar
done
"$JAVA_HOME/bin/javac" -nowarn -proc:none -d "$work/loading" -cp "$path" \
    bench/decisions/pb/{Estate,Org}.java bench/decisions/store/pb/Loading.java
run() {
    "$JAVA_HOME/bin/java" -Xmx"${HEAP:-6g}" -XX:+Use${COLLECTOR:-Serial}GC --enable-native-access=ALL-UNNAMED \
        -cp "$path" pb.Loading "$@"
}
[ -d "$home" ] || run make "$home" "$size"
for _ in $(seq "${3:-3}"); do
    for way in bytes plain engine compiled; do
        run "$way" "$home" "$size"
    done
done
