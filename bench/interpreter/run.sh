#!/bin/sh
# An interpreted test of objects beside the same test written in Java, by JMH: bench/interpreter/run.sh [JMH OPTION…]
set -eu
cd "$(dirname "$0")/../.."
. .mvn/jdk.sh

./reeve --version >/dev/null # the jars, as they run: built where they are stale
target=bench/interpreter/target
if [ ! -d "$target/measure" ] || [ -n "$(find bench/interpreter/pom.xml bench/interpreter/src ./*/src/main -newer "$target/measure")" ]; then
    ./mvnw -q -B -ntp -P bench -pl bench/interpreter -am process-classes
    rm -rf "$target/measure" "$target/generated"
    mkdir -p "$target/measure" "$target/generated"
fi
path=$target/classes:$target/measure
for jar in shell/target/app/*.jar workplace/target/app/*.jar "$target"/jmh/*.jar; do
    path=$path:$jar
done
if [ ! -e "$target/measure/META-INF/BenchmarkList" ]; then
    "$JAVA_HOME/bin/java" -cp "$path" org.openjdk.jmh.generators.bytecode.JmhBytecodeGenerator \
        "$target/classes" "$target/generated" "$target/measure" >/dev/null
    find "$target/generated" -name '*.java' -exec "$JAVA_HOME/bin/javac" -nowarn -proc:none -cp "$path" -d "$target/measure" {} +
fi
exec "$JAVA_HOME/bin/java" --enable-native-access=ALL-UNNAMED --sun-misc-unsafe-memory-access=allow -cp "$path" \
    dev.reeve.bench.interpreter.WhereObject "$@"
