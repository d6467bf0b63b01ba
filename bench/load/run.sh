#!/usr/bin/env bash
# The server under load on loopback, beside an empty handler of the same server in the same run, and what it holds on to:
#   bench/load/run.sh [seconds a phase] [rounds] [minutes of load] [idle sessions] [connections]
# The server is a process of its own with its ordinary settings (TLS included); the client writes requests that are ready onto
# sockets that stay open, so that little of the time is the client's. Ratios count. Live heap is what a full collection leaves.
set -euo pipefail
cd "$(dirname "$0")/../.."
seconds=${1:-10}
rounds=${2:-5}
minutes=${3:-10}
sessions=${4:-5000}
connections=${5:-16}
scratch=$(mktemp -d)
server=
trap '[ -z "$server" ] || kill "$server" 2> /dev/null || true; rm -rf "$scratch"' EXIT
java=$(. .mvn/jdk.sh; echo "${JAVA_HOME:?}/bin")

home=$scratch/home
./reeve --home "$home" init --sample contoso > /dev/null
echo 'Correct-horse-7' > "$scratch/password"
./reeve --home "$home" account password Administrator --password-file "$scratch/password" > /dev/null
cat > "$home/server.properties" <<SETTINGS
http.port = 0
sessions.most-of-caller = $((sessions + 10))
sessions.idle = 4h
signin.idle = 4h
SETTINGS
# Pages are not measured, so none are built.
REEVE_PAGES_FOLDER=$scratch ./reeve --home "$home" serve > "$scratch/out" 2> "$scratch/log" &
server=$!
until grep -q 'Ctrl+C' "$scratch/out"; do
    kill -0 "$server" || { cat "$scratch/log" >&2; exit 1; }
    sleep 0.2
done
address=$(sed -n 's/^Reeve serves at //p' "$scratch/out")

"$java/javac" -d "$scratch/classes" bench/load/*.java
"$java/java" -cp "$scratch/classes" Load "$address" "$home/server-certificate.pem" "$scratch/password" \
    "$server" "$java/jcmd" "$seconds" "$rounds" "$minutes" "$sessions" "$connections"
