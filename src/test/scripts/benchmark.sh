#!/usr/bin/env bash
# Times whole commands on masters of several sizes: wall-clock seconds and peak memory, best of five.
# Needs target/crossfoot.jar (mvn -B verify) and GNU time. Not a test: it prints, and never fails for being slow.
set -euo pipefail
cd "$(dirname "$0")/../../.."
jar=target/crossfoot.jar
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT

measure() { # name, command...
    local name=$1 best=999 memory=0 wall kilobytes
    shift
    for _ in 1 2 3 4 5; do
        cp "$folder/master.xlsx" "$folder/run.xlsx"
        /usr/bin/time -f '%e %M' -o "$folder/time" "$@" > "$folder/out" 2>&1 || { cat "$folder/out"; exit 1; }
        read -r wall kilobytes < "$folder/time"
        if awk "BEGIN{exit !($wall < $best)}"; then best=$wall memory=$kilobytes; fi
    done
    printf '%-46s %6.2f s  %5d MB\n' "$name" "$best" $((memory / 1024))
}

for rows in ${*:-1000 10000}; do
    rm -f "$folder/master.xlsx"
    java -jar "$jar" sample "$folder/master.xlsx" --rows "$rows" --seed 1 > /dev/null
    measure "refresh, $rows rows, another day" java -jar "$jar" refresh "$folder/run.xlsx" --as-of 2025-07-15
    measure "refresh, $rows rows, nothing new" java -jar "$jar" refresh "$folder/run.xlsx" --as-of 2025-06-30
    measure "figures, $rows rows" java -jar "$jar" figures "$folder/run.xlsx" --year 2024-25
    measure "export committee, $rows rows" java -jar "$jar" export "$folder/run.xlsx" --year 2024-25 \
        --pack committee --out "$folder/pack.xlsx"
done
