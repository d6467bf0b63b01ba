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

# Median of the elapsed times and least processor time, in milliseconds. On a machine that others use only the second tells.
measure() {
    TIMEFORMAT='%R %U %S'
    for ((i = 0; i < rounds; i++)); do
        { time "$@" > /dev/null 2> /dev/null; } 2>&1
    done | awk '{ print $1 * 1000, ($2 + $3) * 1000 }' > "$scratch/times"
    sort -n "$scratch/times" | awk 'NR == '$(((rounds + 1) / 2))' { printf "%d ", $1 }'
    sort -n -k 2 "$scratch/times" | awk 'NR == 1 { printf "%d", $2 }'
}

read -r hello hello_processor <<< "$(measure "$java" -XX:+UseSerialGC -cp "$scratch" Hello)"
read -r reeve reeve_processor <<< "$(measure ./reeve --home "$scratch/home" run -c "Get-RoleGroup 'Help Desk'")"
awk -v h="$hello" -v r="$reeve" -v hp="$hello_processor" -v rp="$reeve_processor" 'BEGIN {
    printf "%-18s %12s %16s\n", "", "elapsed", "processor, least"
    printf "%-18s %9d ms %13d ms\n", "hello", h, hp
    printf "%-18s %9d ms %13d ms\n", "reeve run -c …", r, rp
    printf "%-18s %12.1f %16.1f\n", "ratio", r / h, rp / hp }'
