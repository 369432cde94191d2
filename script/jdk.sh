# Sourced by the scripts: finds a JDK of version 25 or newer without starting a JVM, and Maven.

needed=25

release_of() { # the major version of the JDK in folder $1, or nothing
  [ -x "$1/bin/javac" ] && [ -r "$1/release" ] || return 1
  sed -n 's/^JAVA_VERSION="\{0,1\}\([0-9]*\).*/\1/p' "$1/release"
}

new_enough() {
  local version
  version=$(release_of "$1") && [ -n "$version" ] && [ "$version" -ge "$needed" ]
}

find_jdk() {
  local candidate
  if [ -n "${JAVA_HOME:-}" ] && new_enough "$JAVA_HOME"; then echo "$JAVA_HOME"; return; fi
  candidate=$(command -v javac 2>/dev/null) && candidate=$(readlink -f "$candidate" 2>/dev/null) && candidate=${candidate%/bin/javac} \
    && new_enough "$candidate" && { echo "$candidate"; return; }
  if [ -x /usr/libexec/java_home ]; then
    candidate=$(/usr/libexec/java_home -v "$needed+" 2>/dev/null) && new_enough "$candidate" && { echo "$candidate"; return; }
  fi
  for candidate in /usr/lib/jvm/* /opt/java/* /opt/jdk* "$HOME"/.sdkman/candidates/java/* "$HOME"/.jdks/* /Library/Java/JavaVirtualMachines/*/Contents/Home; do
    new_enough "$candidate" && { echo "$candidate"; return; }
  done
  return 1
}

if ! JAVA_HOME=$(find_jdk); then
  echo "Overture needs a JDK $needed or newer, and none was found in JAVA_HOME, on the PATH or in the usual folders." >&2
  echo "Install one (for example Temurin $needed), or set JAVA_HOME to it." >&2
  exit 1
fi
export JAVA_HOME PATH="$JAVA_HOME/bin:$PATH" VAADIN_USAGE_STATS_ENABLED=false

if ! command -v mvn >/dev/null 2>&1; then
  echo "Overture is built with Maven 3.8 or newer, and mvn is not on the PATH. Install it (for example: apt-get install maven)." >&2
  exit 1
fi

# Maven 3.8 brings libraries that use sun.misc.Unsafe; the JVM's four lines of warning about it help nobody.
export MAVEN_OPTS="${MAVEN_OPTS:-} --sun-misc-unsafe-memory-access=allow --enable-native-access=ALL-UNNAMED"
