# Sourced by ./mvnw and ./reeve: sets JAVA_HOME to a JDK 25 or newer, whatever the default `java` is.
# Looks at JAVA_HOME, then where Linux distributions, SDKMAN and macOS keep JDKs, then at `java` on the PATH.

reeve_jdk_version() {
    [ -x "$1/bin/javac" ] && [ -f "$1/release" ] || return 1
    sed -n 's/^JAVA_VERSION="\([0-9]*\).*/\1/p' "$1/release"
}

reeve_find_jdk() {
    # Globs must expand here even where the caller has switched them off.
    reeve_path_java=$(command -v java 2>/dev/null || true)
    [ -z "$reeve_path_java" ] || reeve_path_java=$(readlink -f "$reeve_path_java" 2>/dev/null || printf %s "$reeve_path_java")
    for reeve_jdk in "${JAVA_HOME-}" /usr/lib/jvm/*25* /usr/lib/jvm/* /opt/java/* "${HOME-}"/.sdkman/candidates/java/* \
        /Library/Java/JavaVirtualMachines/*/Contents/Home "${reeve_path_java%/bin/java}"; do
        [ -n "$reeve_jdk" ] || continue
        reeve_version=$(reeve_jdk_version "$reeve_jdk") || continue
        if [ "${reeve_version:-0}" -ge 25 ]; then
            printf %s "$reeve_jdk"
            return 0
        fi
    done
    return 1
}

case $- in *f*) reeve_noglob=1; set +f ;; *) reeve_noglob= ;; esac
if reeve_jdk_home=$(reeve_find_jdk); then
    JAVA_HOME=$reeve_jdk_home
    export JAVA_HOME
else
    printf '%s\n' \
        'Reeve needs a JDK 25 or newer and found none (looked at JAVA_HOME, /usr/lib/jvm, /opt/java, ~/.sdkman, PATH).' \
        'Install one, for example Debian: apt-get install openjdk-25-jdk-headless, or Eclipse Temurin 25,' \
        'or set JAVA_HOME to where it is.' >&2
    exit 1
fi
[ -z "$reeve_noglob" ] || set -f
