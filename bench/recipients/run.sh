#!/bin/sh
# Queries and changes on large organizations, beside plain loops: bench/recipients/run.sh FOLDER [SIZE…]
# or only such a home, to try things on:       bench/recipients/run.sh home FOLDER SIZE [ROLE-GROUPS]
set -eu
cd "$(dirname "$0")/../.."
root=$(pwd -P)
. .mvn/jdk.sh

main=dev.reeve.bench.Recipients
if [ "${1:-}" = home ]; then
    main=dev.reeve.bench.LargeHome
    shift
fi
[ $# -gt 0 ] || { sed -n '2,3s/^# //p' "$0" >&2; exit 2; }

./reeve --version >/dev/null # the command itself, as it is measured: built where it is stale
classes=bench/recipients/target/classes
if [ ! -d "$classes" ] || [ -n "$(find bench/recipients/pom.xml bench/recipients/src ./*/src/main -newer "$classes" | head -n 1)" ]; then
    ./mvnw -q -B -ntp -P bench -pl bench/recipients -am compile
    touch "$classes"
fi
path=$classes
for jar in shell/target/app/*.jar workplace/target/app/*.jar; do
    path=$path:$jar
done
# The flags of ./reeve, so that figures within the process and of whole processes are of one kind.
exec "$JAVA_HOME/bin/java" -XX:+UseSerialGC -XX:TieredStopAtLevel=1 -Xss4m --enable-native-access=ALL-UNNAMED \
    --sun-misc-unsafe-memory-access=allow -Dreeve.command="$root/reeve" -cp "$path" "$main" "$@"
