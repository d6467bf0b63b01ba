#!/usr/bin/env bash
# The admin center in Chromium on a home of 100,000 recipients and 2,000 role groups: lists, previews, the explorer.
#   bench/center/run.sh FOLDER [rounds]
# The home is made in FOLDER (bench/recipients/run.sh) unless it is there. Figures are medians; the explorer's stand beside the
# time of the same request as the browser saw it, and of an equal one that a program sends.
set -euo pipefail
cd "$(dirname "$0")/../.."
[ $# -gt 0 ] || { sed -n '2,3s/^# *//p' "$0" >&2; exit 2; }
home=$1
rounds=${2:-5}
scratch=$(mktemp -d)
server=
trap '[ -z "$server" ] || kill "$server" 2> /dev/null || true; rm -rf "$scratch"' EXIT
java=$(. .mvn/jdk.sh; echo "${JAVA_HOME:?}/bin/java")

[ -f "$home/reeve.db" ] || bench/recipients/run.sh home "$home" 100000 2000
classes=bench/center/target/classes
if [ ! -d "$classes" ] || [ -n "$(find bench/center/pom.xml bench/center/src -newer "$classes" | head -n 1)" ]; then
    ./mvnw -q -B -ntp -P bench -pl bench/center compile
    touch "$classes"
fi
echo 'Correct-horse-7' > "$scratch/password"
owner=person2000
for user in Administrator $owner; do
    ./reeve --home "$home" account password $user --password-file "$scratch/password" > /dev/null
done
# An ordinary user with forty groups of his own, which his policy lets him see to.
./reeve --home "$home" run -c "
    if (-not (Get-ManagementRoleAssignment -RoleAssignee 'Default Role Assignment Policy' -Role MyDistributionGroups)) {
        New-ManagementRoleAssignment -Policy 'Default Role Assignment Policy' -Role MyDistributionGroups | Out-Null
    }
    10..49 | ForEach-Object { Set-DistributionGroup \"group\$(\$_ * 50 + 49)\" -ManagedBy $owner -BypassSecurityGroupManagerCheck }"
REEVE_HTTP_PORT=0 ./reeve --home "$home" serve > "$scratch/out" 2> "$scratch/log" &
server=$!
until grep -q 'Ctrl+C' "$scratch/out"; do
    kill -0 "$server" || { cat "$scratch/log" >&2; exit 1; }
    sleep 0.2
done
address=$(sed -n 's/^Reeve serves at //p' "$scratch/out")
PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD=1 "$java" -cp "$classes:bench/center/target/app/*" dev.reeve.bench.center.AdminCenter \
    "$address" "$home/server-certificate.pem" "$scratch/password" "$rounds" "$owner@contoso.com"
