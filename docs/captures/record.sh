#!/usr/bin/env bash
# Records the pictures of docs/shell.md in a terminal of its own: docs/captures/record.sh   (needs tmux)
set -euo pipefail
cd "$(dirname "$0")/../.."
home=$(mktemp -d); trap 'tmux -L reeve kill-server 2> /dev/null || true; rm -rf "$home"' EXIT
./reeve --home "$home/h" run -c '1' > /dev/null

shell() { # a fresh shell
    tmux -L reeve kill-server 2> /dev/null || true
    tmux -L reeve -f /dev/null new-session -d -s reeve -x 100 -y 24 "./reeve --home $home/h"
    until tmux -L reeve capture-pane -p | grep -q '^\[PS\]'; do sleep 0.3; done
}
keys() { tmux -L reeve send-keys "$@"; sleep "${pause:-1}"; }
# The screen without what is empty at its end; with the colours for a name that ends in .ansi.
picture() {
    case $1 in *.ansi) colours=-e ;; *) colours= ;; esac
    tmux -L reeve capture-pane -p $colours | sed -e :a -e '/^\n*$/{$d;N;ba' -e '}' > "docs/captures/$1"
}

shell
keys -l "Get-Mailbox | where { \$_.Department -eq 'Sales' } | Set-Mailbox -Cust"
picture highlighting.ansi
keys Tab; keys Tab
picture completion.txt

shell
keys -l "Get-ManagementRoleAssignment -RoleAssignee 'Help Desk' | Remove-ManagementRoleAssignment"
keys Enter; keys -l '?'; keys Enter
picture confirmation.txt

shell
keys -l '1..40 | % { Write-Progress "Reading mailboxes" "$_ of 40" -PercentComplete ($_ * 2.5); sleep 1 }'
pause=12 keys Enter
picture progress.txt
