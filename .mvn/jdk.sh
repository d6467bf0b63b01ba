# Sourced by ./mvnw and ./reeve: sets JAVA_HOME to a JDK 25 or newer, whatever the default `java` is.
# Looks at JAVA_HOME, then where Linux distributions, SDKMAN and macOS keep JDKs, then at `java` on the PATH.

# Sets reeve_version. No other process is started here: every run of ./reeve comes along.
reeve_jdk_version() {
    reeve_version=
    [ -x "$1/bin/javac" ] && [ -r "$1/release" ] || return 1
    while IFS= read -r reeve_line || [ -n "$reeve_line" ]; do
        case $reeve_line in
        JAVA_VERSION=\"*)
            reeve_version=${reeve_line#JAVA_VERSION=\"}
            reeve_version=${reeve_version%%[!0-9]*}
            return 0
            ;;
        esac
    done <"$1/release"
    return 1
}

# Sets reeve_jdk to the first that will do.
reeve_find_jdk() {
    # Globs must expand here even where the caller has switched them off.
    for reeve_jdk in "${JAVA_HOME-}" /usr/lib/jvm/*25* /usr/lib/jvm/* /opt/java/* "${HOME-}"/.sdkman/candidates/java/* \
        /Library/Java/JavaVirtualMachines/*/Contents/Home; do
        if [ -n "$reeve_jdk" ] && reeve_jdk_version "$reeve_jdk" && [ "${reeve_version:-0}" -ge 25 ]; then
            return 0
        fi
    done
    reeve_jdk=$(command -v java 2>/dev/null) || return 1
    reeve_jdk=$(readlink -f "$reeve_jdk" 2>/dev/null || printf %s "$reeve_jdk")
    reeve_jdk=${reeve_jdk%/bin/java}
    reeve_jdk_version "$reeve_jdk" && [ "${reeve_version:-0}" -ge 25 ]
}

case $- in *f*) reeve_noglob=1; set +f ;; *) reeve_noglob= ;; esac
if reeve_find_jdk; then
    JAVA_HOME=$reeve_jdk
    export JAVA_HOME
else
    printf '%s\n' \
        'Reeve needs a JDK 25 or newer and found none (looked at JAVA_HOME, /usr/lib/jvm, /opt/java, ~/.sdkman, PATH).' \
        'Install one, for example Debian: apt-get install openjdk-25-jdk-headless, or Eclipse Temurin 25,' \
        'or set JAVA_HOME to where it is.' >&2
    exit 1
fi
[ -z "$reeve_noglob" ] || set -f
