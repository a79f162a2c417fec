#!/usr/bin/env bash
# Installs what the integration tests drive: Chromium with its driver and certificate tool, LibreOffice Calc and Writer, and Microsoft's
# validator of Office files (src/test/npm, into target/npm). Runs before them in the build. A machine that has them is left
# alone. Only root, or continuous integration (CI=true), installs what is missing; anybody else is told in one line what to
# install, since a build may not ask for a password or change somebody's machine.
set -euo pipefail

install_validator() {
    local pinned="$PWD/src/test/npm" installed="$PWD/target/npm"
    if cmp -s "$pinned/package-lock.json" "$installed/node_modules/installed-lock.json"; then
        return
    fi
    mkdir -p "$installed"
    cp "$pinned/package.json" "$pinned/package-lock.json" "$pinned/.npmrc" "$installed/"
    (cd "$installed" && npm ci --silent)
    cp "$pinned/package-lock.json" "$installed/node_modules/installed-lock.json"
}

missing=()
command -v chromium >/dev/null 2>&1 || command -v chromium-browser >/dev/null 2>&1 || missing+=(chromium)
command -v chromedriver >/dev/null 2>&1 || missing+=(chromium-driver)
command -v certutil >/dev/null 2>&1 || missing+=(libnss3-tools)
command -v soffice >/dev/null 2>&1 || command -v libreoffice >/dev/null 2>&1 || missing+=(libreoffice-calc)
# Writer reads every Word report, in letters as wide as Arial's.
compgen -G '/usr/lib*/libreoffice/program/libswlo.so' >/dev/null || compgen -G '/opt/libreoffice*/program/libswlo.so' >/dev/null || missing+=(libreoffice-writer)
fc-list 2>/dev/null | grep -qi -e arial -e liberation || missing+=(fonts-liberation)
command -v npm >/dev/null 2>&1 || missing+=(npm)

if [ ${#missing[@]} -eq 0 ]; then
    install_validator
    exit 0
fi
as_root=()
if [ "$(id -u)" -ne 0 ]; then
    as_root=(sudo)
fi
if ! command -v apt-get >/dev/null 2>&1 || { [ "$(id -u)" -ne 0 ] && [ "${CI:-}" != true ]; }; then
    echo "The integration tests need ${missing[*]} (Debian's names): sudo apt-get install ${missing[*]}, and build again." >&2
    exit 1
fi
export DEBIAN_FRONTEND=noninteractive
"${as_root[@]}" apt-get update -q
"${as_root[@]}" apt-get install -q -y --no-install-recommends "${missing[@]}"
install_validator
