#!/usr/bin/env bash
# Makes a zip that runs where there is no Java: the jar of the last build, a Java cut down to what it needs, and a start script.
#
#   src/main/scripts/package-with-java.sh                     for this system, into target/crossfoot-linux.zip
#   src/main/scripts/package-with-java.sh windows JMODS       for Windows, from the folder jmods of a JDK 17 for Windows
set -euo pipefail
cd "$(dirname "$0")/../../.."

system="${1:-linux}"
jar=target/crossfoot.jar
[ -f "$jar" ] || { echo "There is no $jar: run mvn -B verify first." >&2; exit 2; }
case "$system" in
    linux) jmods="$(dirname "$(dirname "$(readlink -f "$(command -v jlink)")")")/jmods" ;;
    windows) jmods="${2:?Name the folder jmods of a JDK 17 for Windows.}" ;;
    *) echo "Say linux or windows, not $system." >&2; exit 2 ;;
esac
command -v zip > /dev/null || { echo "Install zip: it keeps what may be run." >&2; exit 2; }
[ -f "$jmods/java.base.jmod" ] || { echo "$jmods holds no java.base.jmod: install a whole JDK 17." >&2; exit 2; }

# What jdeps cannot see: keys of curves for TLS, British dates, character sets of old files, zip as a file system.
unseen=jdk.crypto.ec,jdk.localedata,jdk.charsets,jdk.zipfs,jdk.unsupported
seen="$(jdeps --ignore-missing-deps --multi-release 17 --print-module-deps "$jar")"
folder="target/package-$system/crossfoot"
rm -rf "target/package-$system" "target/crossfoot-$system.zip"
mkdir -p "target/package-$system"
jlink --module-path "$jmods" --add-modules "$seen,$unseen" --include-locales=en-GB,cy-GB \
    --strip-debug --no-header-files --no-man-pages --compress=2 --output "$folder/java"
cp "$jar" LICENSE README.md "$folder/"
if [ "$system" = windows ]; then
    printf '@"%%~dp0java\\bin\\java.exe" -jar "%%~dp0crossfoot.jar" %%*\r\n' > "$folder/crossfoot.cmd"
else
    printf '#!/bin/sh\nhere="$(dirname "$(readlink -f "$0")")"\nexec "$here/java/bin/java" -jar "$here/crossfoot.jar" "$@"\n' \
        > "$folder/crossfoot"
    chmod +x "$folder/crossfoot"
fi
(cd "target/package-$system" && zip -qry "../crossfoot-$system.zip" crossfoot)
echo "Wrote target/crossfoot-$system.zip."
