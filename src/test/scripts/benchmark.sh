#!/usr/bin/env bash
# Times whole commands on masters of several sizes: wall-clock seconds of nine runs and peak memory.
# Needs target/crossfoot.jar (mvn -B verify) and GNU time. Not a test: it prints, and never fails for being slow.
set -euo pipefail
cd "$(dirname "$0")/../../.."
jar=target/crossfoot.jar
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT

runs=9

measure() { # name, command...
    local name=$1
    shift
    : > "$folder/times"
    for _ in $(seq $runs); do
        cp "$folder/master.xlsx" "$folder/run.xlsx"
        /usr/bin/time -f '%e %M' -a -o "$folder/times" "$@" > "$folder/out" 2>&1 || { cat "$folder/out"; exit 1; }
    done
    sort -n "$folder/times" | awk -v name="$name" -v middle=$(((runs + 1) / 2)) '
        NR == 1 { best = $1 }
        NR == middle { median = $1 }
        $2 > memory { memory = $2 }
        END { printf "%-46s median %5.2f s, best %5.2f s, at most %4d MB\n", name, median, best, memory / 1024 }'
}

for rows in ${*:-1000 10000}; do
    rm -f "$folder/master.xlsx"
    java -jar "$jar" sample "$folder/master.xlsx" --rows "$rows" --seed 1 > /dev/null
    measure "refresh, $rows rows, another day" java -jar "$jar" refresh "$folder/run.xlsx" --today 2025-07-15
    measure "refresh, $rows rows, nothing new" java -jar "$jar" refresh "$folder/run.xlsx" --today 2025-06-30
    measure "figures, $rows rows" java -jar "$jar" figures "$folder/run.xlsx" --year 2024-25
    measure "export committee, $rows rows" java -jar "$jar" export "$folder/run.xlsx" --year 2024-25 \
        --pack committee --out "$folder/pack.xlsx"
done
