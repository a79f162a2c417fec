#!/usr/bin/env bash
# Compares what two jars say and write: compare-jars.sh OLD.jar NEW.jar FOREIGN.xlsx [FOLDER of odd workbooks]
# Text must be the same, and so must every part of every workbook but for the moment and the version that are stamped into them.
set -u
old=$1; new=$2; foreign=$3; odd=${4:-}
here=$(cd "$(dirname "$0")/../../.." && pwd)
folder=$(mktemp -d); trap 'rm -rf "$folder"' EXIT
same=0; differ=0
export JAVA_TOOL_OPTIONS="-XX:TieredStopAtLevel=1 -XX:+UseSerialGC"
# In one folder after the other, so that paths in messages are the same.
once() { # jar, name, command...
    local jar=$1 out=$folder/$2; shift 2
    rm -rf "$folder/run"; mkdir -p "$folder/run" "$out"
    cp "$here/workbooks/sample-2024-25.xlsx" "$folder/run/sample.xlsx"; cp "$foreign" "$folder/run/foreign.xlsx"
    [ -n "${book:-}" ] && cp "$book" "$folder/run/book.xlsx"
    (cd "$folder/run" && java -jar "$jar" "$@" > "$out/stdout" 2> "$out/stderr"; echo $? > "$out/code")
    sed -i '/JAVA_TOOL_OPTIONS/d' "$out/stderr"
    rm -f "$out/files"
    for f in "$folder"/run/*.xlsx "$folder"/run/*.docx; do
        [ -f "$f" ] || continue
        python3 - "$f" >> "$out/files" <<'P'
import hashlib, re, sys, zipfile
try:
    z = zipfile.ZipFile(sys.argv[1])
    for n in sorted(z.namelist()):
        d = z.read(n)
        d = re.sub(rb'20\d\d-\d\d-\d\d[T ]\d\d:\d\d(:\d\d(\.\d+)?Z?)?', b'MOMENT', d)
        d = re.sub(rb'\b[0-9a-f]{64}\b', b'DIGEST', d)
        print(sys.argv[1].rsplit('/', 1)[1], n, hashlib.sha256(d).hexdigest()[:16])
except Exception as e:
    print(sys.argv[1].rsplit('/', 1)[1], hashlib.sha256(open(sys.argv[1], 'rb').read()).hexdigest()[:16])
P
    done
}
compare() { # command...
    once "$old" a "$@"; once "$new" b "$@"
    if diff -rq "$folder/a" "$folder/b" > /dev/null; then same=$((same + 1)); else
        differ=$((differ + 1)); echo "DIFFERS: $* ${book:-}"; diff -r "$folder/a" "$folder/b" | head -6
    fi
}
for m in sample foreign; do
    compare check $m.xlsx --json --as-of 2025-07-15
    compare refresh $m.xlsx --as-of 2025-07-15 --out refreshed.xlsx
    compare worklist $m.xlsx --as-of 2025-07-15
    compare figures $m.xlsx --year 2024-25 --as-of 2025-07-15
    for a in officer committee public; do
        compare export $m.xlsx --year 2024-25 --as-of 2025-07-15 --pack committee --audience $a --out pack.xlsx
    done
    for p in weekly learning return; do
        compare export $m.xlsx --year 2024-25 --as-of 2025-07-15 --pack $p --out pack.xlsx
    done
    compare export $m.xlsx --year 2024-25 --as-of 2025-07-15 --pack committee --format docx --out report.docx
done
if [ -n "$odd" ]; then
    for book in "$odd"/*.xlsx "$odd"/*/*.xlsx; do
        [ -f "$book" ] && compare check book.xlsx --as-of 2025-07-15
    done
fi
echo "$same the same, $differ differ"
