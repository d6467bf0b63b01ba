#!/usr/bin/env bash
# Searches 10 million generated lines beside grep: bench/tracking/run.sh FOLDER [LINES [ROUNDS]]. Each is run three times, in turn.
set -euo pipefail
cd "$(dirname "$0")/../.."
. .mvn/jdk.sh
java=$JAVA_HOME/bin
data=$1
lines=${2:-10000000}
rounds=${3:-3}
out=$data/classes
./mvnw -q -B -pl interchange -am compile
cp=interchange/target/classes:commands/target/classes:engine/target/classes:language/target/classes
mkdir -p "$out"
"$java/javac" -d "$out" -cp "$cp" bench/tracking/*.java
if [ ! -e "$data/logs.$lines" ]; then
    "$java/java" -cp "$out" Generate "$data/logs" "$lines"
    touch "$data/logs.$lines"
fi
du -sh "$data/logs"
search() { # heap, and what to search
    heap=$1; shift
    /usr/bin/env time -f "  reeve -Xmx$heap: %e s, %U s of processor, %M KB at most" \
        "$java/java" -Xmx"$heap" -XX:+UseSerialGC -cp "$out:$cp" Search "$data/logs" "$@"
}
beside() { # text
    for case in "" i; do
        LC_ALL=C /usr/bin/env time -f "  grep -c$case: %e s, %U s of processor" \
            bash -c 'grep -c"$2"F "$1" "$0"/*.LOG | awk -F: "{ n += \$2 } END { print n \" lines\" }"' "$data/logs" "$1" "$case"
    done
}
cat "$data"/logs/*.LOG > /dev/null # into memory, as far as it fits
for round in $(seq "$rounds"); do
    echo "== round $round: one message id"
    beside '<ba47c5d6d2257@contoso.com>'
    search 64m message-id whole '<ba47c5d6d2257@contoso.com>'
    echo "== round $round: a sender, 1 of 100,000"
    beside 'user4711@contoso.com'
    search 64m sender-address whole user4711@contoso.com
    echo "== round $round: a fifth of all, by event"
    beside ',DELIVER,'
    search 64m event-id whole DELIVER
done
echo "== everything becomes an event"
search 64m - - -
echo "== the newest thousand of a sender"
search 64m sender-address whole user4711@contoso.com newest 1000
