#!/bin/sh
# Check a Longarm bundle with sha256sum, openssl, unzip, gzip, the other tools of every Debian, and the shell alone.
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
oct() { # VALUE -> four little-endian bytes as octal escapes, in $escaped
    rest=$1; escaped=
    for _ in 1 2 3 4; do
        low=$((rest % 256)); rest=$((rest / 256))
        escaped="$escaped\\$((low / 64))$((low / 8 % 8))$((low % 8))"
    done
}
# A damaged archive need not be asked for its files; "-P x" keeps unzip from asking for a password.
unzip -P x -tqq "$bundle" > /dev/null 2>&1 || fail "unzip finds the archive damaged"
get() { unzip -P x -p "$bundle" "$1" 2>/dev/null; }

# 1. The manifest, and the names it lists.
get MANIFEST.sha256 > "$work/MANIFEST.sha256"
[ -s "$work/MANIFEST.sha256" ] || fail "MANIFEST.sha256 is missing or damaged"
grep -Evq '^[0-9a-f]{64}  [A-Za-z0-9][A-Za-z0-9._-]*(/[A-Za-z0-9][A-Za-z0-9._-]*){0,4}$' "$work/MANIFEST.sha256" \
    && fail "MANIFEST.sha256 has a malformed line"
cut -c 67- "$work/MANIFEST.sha256" > "$work/listed"
grep -Fq .. "$work/listed" && fail "MANIFEST.sha256 lists a name with two dots"
sort -cu "$work/listed" 2>/dev/null || fail "MANIFEST.sha256 is not sorted or repeats a name"
{ echo MANIFEST.note; echo MANIFEST.sha256; cat "$work/listed"; } | sort > "$work/names"
sort -cu "$work/names" 2>/dev/null || fail "MANIFEST.sha256 lists itself"

# 2. The archive is, byte for byte, what these files give: nothing hides in headers, gaps or duplicates.
unzip -Z1 "$bundle" 2> /dev/null | cmp -s - "$work/names" || fail "the archive does not hold exactly what its manifest lists"
mkdir "$work/files" "$work/heads"
unzip -v "$bundle" 2> /dev/null | sed '1,3d' | head -n "$(wc -l < "$work/names")" > "$work/listing"
: > "$work/directory"; : > "$work/pieces"; offset=0; count=0
while read -r size _ _ _ _ _ crc name; do
    case $size:$crc in *[!0-9a-f:]* | :* | *: | *[a-f]*:*) fail "the archive's list of files cannot be read" ;; esac
    oct $((0x$crc)); sums=$escaped
    oct "$size"; sums=$sums$escaped$escaped
    oct ${#name}; length=$escaped   # name length and no extra field, two bytes each
    oct "$offset"
    shared="\024\000\000\000\000\000\000\000\041\000$sums$length"
    printf "PK\003\004$shared%s" "$name" > "$work/heads/$count"
    printf "PK\001\002\024\000$shared\000\000\000\000\000\000\000\000\000\000$escaped%s" "$name" >> "$work/directory"
    printf '%s\n%s\n' "$work/heads/$count" "$work/files/$name" >> "$work/pieces"
    offset=$((offset + 30 + ${#name} + size)); count=$((count + 1))
done < "$work/listing"
oct $((count + count * 65536)); counts=$escaped
size=$(wc -c < "$work/directory")
oct "$size"; counts=$counts$escaped
oct "$offset"
printf "PK\005\006\000\000\000\000$counts$escaped\000\000" >> "$work/directory"
# The directory first: after it, no entry is a link or anything else than a plain file with a listed name.
tail -c $((size + 22)) "$bundle" | cmp -s - "$work/directory" || fail "the directory of the archive has not its one canonical form"
unzip -P x -nqq "$bundle" -d "$work/files" < /dev/null > /dev/null 2>&1 || fail "the archive cannot be unpacked"
{ xargs -d '\n' cat < "$work/pieces"; cat "$work/directory"; } | cmp - "$bundle" > "$work/out" 2>&1 \
    || fail "the archive is not exactly what its listed files give ($(head -n 1 "$work/out" | sed 's/.*: //'))"
echo "pass: the archive has its one canonical form, $count files"

# 3. Digests.
(cd "$work/files" && sha256sum --strict --quiet -c MANIFEST.sha256) > "$work/out" 2>&1 \
    || fail "not as listed: $(head -n 1 "$work/out")"
echo "pass: every file has its listed digest"
find "$work/files/leaves" -name '*.json' -exec cat {} + 2> /dev/null | grep -o '"digest":"sha256:[0-9a-f]\{64\}"' | cut -c 18-81 \
    | sort -u > "$work/entries"
if [ -d "$work/files/sealed" ]; then
    (cd "$work/files/sealed" && sha256sum -- *) > "$work/sums"
    while read -r digest name; do
        [ "$digest" = "$name" ] || fail "sealed/$name is not what was sealed"
    done < "$work/sums"
    cut -c 1-64 "$work/sums" | comm -23 - "$work/entries" > "$work/out"
    [ ! -s "$work/out" ] || fail "no entry seals sealed/$(head -n 1 "$work/out")"
fi
echo "pass: every sealed source has its name as digest and an entry"
kept=0; bare=0
for file in "$work"/files/withheld/*; do
    [ -e "$file" ] || continue
    kept=$((kept + 1))
    [ ! -e "$work/files/sealed/${file##*/}" ] || fail "sealed/${file##*/} is here and said to be withheld"
    [ ! -e "$work/files/texts/${file##*/}.txt" ] || fail "texts/${file##*/}.txt is here and its source said to be withheld"
    grep -Fqx "${file##*/}" "$work/entries" || bare=$((bare + 1))
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
