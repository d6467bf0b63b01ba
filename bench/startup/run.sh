#!/usr/bin/env bash
# How long a short command takes, from the keyboard to the prompt, beside a Java program that only says hello.
#   bench/startup/run.sh [rounds]
# Both are the same Java; the ratio counts, not the times.
set -euo pipefail
cd "$(dirname "$0")/../.."
rounds=${1:-20}
scratch=$(mktemp -d); trap 'rm -rf "$scratch"' EXIT
java=$(. .mvn/jdk.sh; echo "${JAVA_HOME:?}/bin/java")

cat > "$scratch/Hello.java" <<'JAVA'
class Hello {
    public static void main(String[] arguments) {
        System.out.println("hello");
    }
}
JAVA
"${java%/java}/javac" -d "$scratch" "$scratch/Hello.java"
./reeve --home "$scratch/home" run -c '1' > /dev/null 2>&1

# Median of the wall times in microseconds.
median() {
    for ((i = 0; i < rounds; i++)); do
        local start; start=$(date +%s%N)
        "$@" > /dev/null
        echo $((($(date +%s%N) - start) / 1000))
    done | sort -n | sed -n "$(((rounds + 1) / 2))p"
}

hello=$(median "$java" -XX:+UseSerialGC -cp "$scratch" Hello)
reeve=$(median ./reeve --home "$scratch/home" run -c "Get-RoleGroup 'Help Desk'")
awk -v h="$hello" -v r="$reeve" 'BEGIN {
    printf "hello              %6.0f ms\n", h / 1000
    printf "reeve run -c …     %6.0f ms\n", r / 1000
    printf "ratio              %6.1f\n", r / h }'
