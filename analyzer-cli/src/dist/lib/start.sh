# shellcheck shell=sh disable=SC2154,SC3013 # "home" is given; dash, bash, busybox and ksh know -ef, -nt and -O
# What the launchers share: they say in "home" where the distribution lies, and read this. It finds Java, and an archive of the classes
# that a run loads, which makes starts three times as fast. Every start goes through here, so that almost everything is a builtin.

fail() {
    printf 'portolan: %s\n' "$1" >&2
    exit 2
}

# Under "java", and under "jdk" its home: the runtime that came along, JAVA_HOME, what built this, or what is on the PATH.
find_java() {
    if [ -x "$home/runtime/bin/java" ]; then
        jdk=$home/runtime
    elif [ -n "${JAVA_HOME:-}" ]; then
        jdk=$JAVA_HOME
        [ -x "$jdk/bin/java" ] || fail "JAVA_HOME is $JAVA_HOME, where there is no bin/java"
    elif [ -f "$home/built-with" ] && read -r jdk <"$home/built-with" && [ -x "$jdk/bin/java" ]; then
        :
    else
        java=$(command -v java) || fail "there is no java on the PATH; install Java 17 or later, or let JAVA_HOME name one"
        jdk=$(readlink -f "$java" 2>/dev/null)
        jdk=${jdk%/bin/java}
        [ -x "$jdk/bin/java" ] || jdk=
        return
    fi
    java=$jdk/bin/java
}

# Under "version", and under "identity" all that tells one build of Java from another. A JDK says it in a file; asking Java itself takes
# longer than the rest of the launcher.
identify_java() {
    version=
    identity=
    if [ -r "$jdk/release" ]; then
        while IFS= read -r line; do
            case $line in
                JAVA_VERSION=*) version=${line#JAVA_VERSION=} identity="$identity$line " ;;
                JAVA_* | IMPLEMENTOR*) identity="$identity$line " ;;
                MODULES=*) [ -z "$version" ] || break ;; # long, and tells nothing more
            esac
        done <"$jdk/release"
        version=${version#\"}
        version=${version%\"}
    fi
    if [ -z "$version" ]; then
        said=$("$java" -version 2>&1) || fail "$java does not run: $said"
        version=${said#*version \"}
        version=${version%%\"*}
        identity="$version "
    fi
    major=${version%%[!0-9]*}
    [ "${major:-0}" -ge 17 ] || fail "Java 17 or later is needed, and $java is none: its version is $version"
}

choose_java() {
    find_java
    identify_java
}

# Whether the archive in this folder was made of this build, at this place, by this Java, and by nobody else. Java looks again by itself,
# but says nothing: what it would leave aside has to be made anew. From Java 19 on an archive fits wherever the build is moved.
fits() {
    [ -O "$1/classes.jsa" ] || [ "$1" = "$home/lib" ] || return 1
    [ -r "$1/classes.jsa" ] && [ -r "$1/classes.made" ] || return 1
    [ ! "$home/lib/portolan-cli.jar" -nt "$1/classes.jsa" ] || return 1
    { IFS= read -r made_at && IFS= read -r made_by; } <"$1/classes.made"
    [ "$made_by" = "$build$identity" ] || return 1
    [ "$major" -ge 19 ] || [ "$made_at" -ef "$home" ]
}

# Under "cache": a folder for each place that Portolan is started from, and in it one for each Java. Empty where there can be none.
find_cache() {
    cache=
    case ${XDG_CACHE_HOME:-} in
        /*) caches=$XDG_CACHE_HOME ;;
        *) caches=${HOME:-}/.cache ;;
    esac
    case $caches in /.cache) return ;; /*) ;; *) return ;; esac
    place=$(cd "$home" && pwd -P) && cache=$caches/portolan/at$place/with/${jdk:-java}
}

read_build() {
    build=
    [ ! -r "$home/lib/build" ] || IFS= read -r build <"$home/lib/build"
}

# Under "archive"; empty where none fits. One is then made beside this run, which does not wait for it.
find_archive() {
    archive=
    read_build
    if fits "$home/lib"; then
        archive=$home/lib/classes.jsa
        return
    fi
    find_cache
    [ -n "$cache" ] || return
    if fits "$cache"; then
        archive=$cache/classes.jsa
    elif [ -f "$home/lib/class-archive" ] && [ "${PORTOLAN_CLASS_ARCHIVE:-}" != off ]; then
        sh "$home/lib/class-archive" "$java" "$cache" "$build$identity" >/dev/null 2>&1 </dev/null &
    fi
}

# Whether only a few files are named, or nothing is looked at.
is_small() {
    case ${1:-} in
        check | effective | graph | reach | baseline) small= ;;
        *) small=yes ;;
    esac
    for argument; do
        [ ! -d "$argument" ] || return 1
        if [ "$argument" = - ] || [ -f "$argument" ]; then
            small=yes
        fi
    done
    [ -n "$small" ]
}

start() {
    choose_java
    find_archive
    # Where there is much to look at, it pays to compile sooner, and nearly all that is made stays: a heap that begins large is not
    # gone through again and again, its objects are moved but once, and by all processors, as the run stands still meanwhile.
    extent="-XX:CompileThresholdScaling=1 -XX:InitialRAMPercentage=5 -XX:-UseSerialGC -XX:+UseParallelGC -XX:MaxTenuringThreshold=1"
    # G1 alone can use the objects that the archive of classes holds, which saves a tenth of a start.
    is_small "$@" && extent="-XX:-UseSerialGC -XX:+UseG1GC"
    set -- -cp "$home/lib/portolan-cli.jar" dev.portolan.cli.Main "$@"
    [ -z "$archive" ] || set -- "-XX:SharedArchiveFile=$archive" "$@"
    # shellcheck disable=SC2086 # several options, or none
    exec "$java" "@$home/lib/jvm.options" $extent ${PORTOLAN_JAVA_OPTS:-} "$@"
}
