#!/bin/sh
# Check a Longarm bundle with sha256sum, openssl, unzip, gzip and the shell alone.
#
# Usage: sh verify.sh BUNDLE.zip PUBLIC-KEY
#
# PUBLIC-KEY is the key of the case as name+id+base64, got by another way than the bundle.
# Ends with 0 when everything fits, 1 when something does not, 2 when called wrongly. It does not check inclusion
# proofs and quotes; verify.py does. Without network; writes only into a folder of its own under TMPDIR.
set -u
LC_ALL=C
export LC_ALL
[ $# -eq 2 ] || { echo "usage: sh verify.sh BUNDLE.zip PUBLIC-KEY" >&2; exit 2; }
bundle=$1
vkey=$2
work=$(mktemp -d) || exit 2
trap 'rm -rf "$work"' EXIT INT TERM
fail() { echo "fail: $*"; exit 1; }
le() { # VALUE -> four little-endian bytes
    printf "$(printf '\\%03o\\%03o\\%03o\\%03o' $(($1 % 256)) $(($1 / 256 % 256)) $(($1 / 65536 % 256)) $(($1 / 16777216)))"
}
get() { unzip -p "$bundle" "$1" 2>/dev/null; }

# 1. The manifest, and the names it lists.
get MANIFEST.sha256 > "$work/MANIFEST.sha256"
get MANIFEST.note > "$work/MANIFEST.note"
[ -s "$work/MANIFEST.sha256" ] || fail "MANIFEST.sha256 is missing or damaged"
grep -Evq '^[0-9a-f]{64}  [A-Za-z0-9][A-Za-z0-9._-]*(/[A-Za-z0-9][A-Za-z0-9._-]*){0,4}$' "$work/MANIFEST.sha256" \
    && fail "MANIFEST.sha256 has a malformed line"
cut -c 67- "$work/MANIFEST.sha256" > "$work/listed"
grep -Fq .. "$work/listed" && fail "MANIFEST.sha256 lists a name with two dots"
sort -cu "$work/listed" 2>/dev/null || fail "MANIFEST.sha256 is not sorted or repeats a name"
{ echo MANIFEST.note; echo MANIFEST.sha256; cat "$work/listed"; } | sort > "$work/names"
sort -cu "$work/names" 2>/dev/null || fail "MANIFEST.sha256 lists itself"

# 2. The archive is, byte for byte, what these files give: nothing hides in headers, gaps or duplicates.
mkdir "$work/files"
: > "$work/body"; : > "$work/directory"; offset=0; count=0
while read -r name; do
    mkdir -p "$work/files/$(dirname "$name")"
    file=$work/files/$name
    get "$name" > "$file"
    size=$(wc -c < "$file")
    gzip -1 -c "$file" | tail -c 8 | head -c 4 > "$work/crc"   # gzip ends with the CRC-32 that ZIP uses
    {
        printf '\024\000\000\000\000\000\000\000\041\000'
        cat "$work/crc"; le "$size"; le "$size"; le ${#name}   # name length and no extra field, two bytes each
    } > "$work/shared"
    { printf 'PK\003\004'; cat "$work/shared"; printf %s "$name"; cat "$file"; } >> "$work/body"
    {
        printf 'PK\001\002\024\000'; cat "$work/shared"
        printf '\000\000\000\000\000\000\000\000\000\000'; le "$offset"
        printf %s "$name"
    } >> "$work/directory"
    offset=$((offset + 30 + ${#name} + size)); count=$((count + 1))
done < "$work/names"
{
    cat "$work/body" "$work/directory"
    printf 'PK\005\006\000\000\000\000'; le $((count + count * 65536))
    le "$(wc -c < "$work/directory")"; le "$offset"; printf '\000\000'
} > "$work/again.zip"
cmp -s "$work/again.zip" "$bundle" || fail "the archive is not exactly what its listed files give ($(cmp "$work/again.zip" "$bundle" 2>&1 | head -n 1 | sed 's/.*: //'))"
echo "pass: the archive has its one canonical form, $count files"

# 3. Digests.
(cd "$work/files" && sha256sum --strict --quiet -c MANIFEST.sha256) > "$work/out" 2>&1 \
    || fail "not as listed: $(head -n 1 "$work/out")"
echo "pass: every file has its listed digest"
for file in "$work"/files/sealed/*; do
    [ -e "$file" ] || continue
    [ "$(sha256sum < "$file" | cut -c 1-64)" = "$(basename "$file")" ] || fail "sealed/$(basename "$file") is not what was sealed"
    grep -lq "\"digest\":\"sha256:$(basename "$file")\"" "$work"/files/leaves/*.json || fail "no entry seals sealed/$(basename "$file")"
done
echo "pass: every sealed source has its name as digest and an entry"
kept=0; bare=0
for file in "$work"/files/withheld/*; do
    [ -e "$file" ] || continue
    kept=$((kept + 1))
    [ ! -e "$work/files/sealed/$(basename "$file")" ] || fail "sealed/$(basename "$file") is here and said to be withheld"
    [ ! -e "$work/files/texts/$(basename "$file").txt" ] || fail "texts/$(basename "$file").txt is here and its source said to be withheld"
    grep -lq "\"digest\":\"sha256:$(basename "$file")\"" "$work"/files/leaves/*.json || bare=$((bare + 1))
done
[ "$kept" -eq 0 ] || echo "not checked: $kept sources that stayed in the case ($bare of them without an entry that seals them)"

# 4. Signatures.
name=${vkey%%+*}
key=${vkey#*+}; id=${key%%+*}; key=${key#*+}
printf %s "$key" | base64 -d > "$work/raw" 2>/dev/null || fail "the public key is not base64"
[ "$(wc -c < "$work/raw")" -eq 33 ] || fail "the public key is not an Ed25519 key"
{ printf '%s\n' "$name"; cat "$work/raw"; } > "$work/named"
[ "$(sha256sum < "$work/named" | cut -c 1-8)" = "$id" ] || fail "the public key does not have its id"
{ printf '\060\052\060\005\006\003\053\145\160\003\041\000'; tail -c 32 "$work/raw"; } > "$work/key.der"
check_note() { # FILE
    [ "$(wc -l < "$1")" -eq 5 ] || fail "$2 has not five lines"
    head -n 3 "$1" > "$work/text"
    line=$(tail -n 1 "$1")
    blob=${line##* }
    printf %s "$blob" | base64 -d > "$work/blob" 2>/dev/null || fail "$2 is not base64"
    [ "$(wc -c < "$work/blob")" -eq 68 ] || fail "$2 has no Ed25519 signature"
    { cat "$work/text"; printf '\n\342\200\224 %s %s\n' "$name" "$(base64 < "$work/blob" | tr -d '\n')"; } > "$work/note"
    cmp -s "$work/note" "$1" || fail "$2 is not a note of $name in canonical form"
    { printf %s "$id"; } > "$work/id"
    [ "$(head -c 4 "$work/blob" | od -An -tx1 | tr -d ' \n')" = "$(cat "$work/id")" ] || fail "$2 is signed by another key"
    tail -c 64 "$work/blob" > "$work/signature"
    openssl pkeyutl -verify -pubin -keyform DER -inkey "$work/key.der" -rawin -in "$work/text" \
        -sigfile "$work/signature" > /dev/null 2>&1 || fail "the signature of $2 does not fit"
}
check_note "$work/files/MANIFEST.note" MANIFEST.note
digest=$(sha256sum < "$work/files/MANIFEST.sha256" | cut -c 1-64)
printf 'longarm.bundle/v1\n%s\nsha256:%s\n' "$name" "$digest" | cmp -s - "$work/text" || fail "MANIFEST.note signs another manifest"
echo "pass: the manifest is signed by $name"
check_note "$work/files/log/checkpoint" log/checkpoint
[ "$(head -n 1 "$work/text")" = "$name" ] || fail "log/checkpoint belongs to another log"
grep -Fq "\"vkey\":\"$vkey\"" "$work/files/case.json" || fail "case.json states another key"
echo "pass: the checkpoint is signed by $name"
echo "not checked: inclusion proofs, quotes, time of sealing"
