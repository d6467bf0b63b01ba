#!/usr/bin/env bash
# The decisions of run.sh measured by JMH, elapsed time each, as a second opinion: bench/decisions/jmh.sh [JMH OPTION…]
# Single ones and their percentiles with `-bm sample`, two threads with `-t 2`, some contenders with `-p contender=handles,names`.
set -euo pipefail
cd "$(dirname "$0")/../.."
. .mvn/jdk.sh
./mvnw -q -B -ntp ${OFFLINE:+-o} -pl engine compile
work=bench/decisions/target
rm -rf "$work/jmh-classes" "$work/jmh-sources"
mkdir -p "$work/jmh-classes" "$work/jmh-sources"
[ -d "$work/jmh" ] || ./mvnw -q -B -ntp -f bench/decisions/pom.xml org.apache.maven.plugins:maven-dependency-plugin:3.8.1:copy-dependencies \
    -DincludeGroupIds=org.openjdk.jmh,net.sf.jopt-simple,org.apache.commons,org.ow2.asm -DoutputDirectory="$PWD/$work/jmh"
path="engine/target/classes:$work/jmh-classes:$work/jmh/*"
"$JAVA_HOME/bin/javac" -nowarn -proc:none -d "$work/jmh-classes" -cp "$path" \
    bench/decisions/pb/*.java bench/decisions/jmh/pb/*.java
"$JAVA_HOME/bin/java" -cp "$path" org.openjdk.jmh.generators.bytecode.JmhBytecodeGenerator \
    "$work/jmh-classes" "$work/jmh-sources" "$work/jmh-classes" > /dev/null
find "$work/jmh-sources" -name '*.java' -exec "$JAVA_HOME/bin/javac" -nowarn -proc:none -cp "$path" -d "$work/jmh-classes" {} +
exec "$JAVA_HOME/bin/java" --sun-misc-unsafe-memory-access=allow -cp "$path" org.openjdk.jmh.Main "$@"
