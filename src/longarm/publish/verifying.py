"""The page inside a bundle that tells a stranger how to check it with tools they already have."""

VERIFY_TEXT = """\
# How to check this bundle

This ZIP file was made by Longarm. Do not trust a program that came with it: take `verify.py` or `verify.sh` from a
release of Longarm, or use the commands below. You also need the public key of the case **by another way** than this
file, such as from the web site or the letter of those who gave it to you. It looks like `name+id+base64`.

## What is inside

| file | what it is |
|---|---|
| `MANIFEST.sha256` | the SHA-256 of every other file; a file that is not listed does not belong here |
| `MANIFEST.note` | signature over the SHA-256 of the manifest |
| `case.json` | the public key as the makers state it, and versions of the programs |
| `log/checkpoint` | signed root of the case's log |
| `leaves/N.json` | log entry N, byte for byte |
| `proofs/N.tlog-proof` | proof that entry N is in the log under that root |
| `sealed/…` | the sealed sources, each named by its SHA-256 |
| `withheld/…` | named by the SHA-256 of a source that stayed in the case, for it names private persons |
| `texts/…` | the text that Longarm read from a source; quotes refer to it |
| `stamps/N.txt` | what an outside authority or calendar stamped: the root of the log at a time, with a random number |
| `log/since-N` | proof that the log with N entries is a beginning of this one |
| `entries/….json` | entries of the register, with who says so, the quoted words, and where they stand |

## With stock tools

1. Unpack into an empty folder: `unzip bundle.zip -d bundle && cd bundle`
2. Every file is what the manifest lists: `sha256sum --strict -c MANIFEST.sha256`, and nothing else is there:
   `find . ! -type d | wc -l` gives two more than `wc -l < MANIFEST.sha256`. No file is a link: `find . -type l` says
   nothing.
3. The third line of `MANIFEST.note` is `sha256:` and what `sha256sum MANIFEST.sha256` prints.
4. The signature. With KEY the part of the public key after the second `+`:

       printf '302a300506032b6570032100' | xxd -r -p > key.der
       printf %s KEY | base64 -d | tail -c 32 >> key.der
       head -n 3 MANIFEST.note > text
       tail -n 1 MANIFEST.note | cut -d ' ' -f 3 | base64 -d | tail -c 64 > signature
       openssl pkeyutl -verify -pubin -keyform DER -inkey key.der -rawin -in text -sigfile signature

   Do the same with `log/checkpoint`. The first line of it is the name before the first `+` of the key.
5. Each `sealed/…` file has its name as SHA-256, and `leaves/N.json` says when it was sealed and how it was got.
6. That entry N is under the signed root takes a small program: hash the leaf as SHA-256 of a zero byte and the leaf,
   then combine it with the lines of `proofs/N.tlog-proof` as RFC 6962 says, and compare with line 3 of
   `log/checkpoint`.
7. If there is a `stamps/N.txt`: `leaves/N.json` names the digest of its token in `sealed/`, and with the root
   certificate of the authority, got by another way than this file, in `root.pem`,

       openssl ts -verify -data stamps/N.txt -in sealed/DIGEST -CAfile root.pem

   shows that the root in lines 2 to 4 of `stamps/N.txt` existed at the time that
   `openssl ts -reply -in sealed/DIGEST -text` prints.

8. If `leaves/N.json` says `"how":"ots"`, the file in `sealed/` whose digest it names is an OpenTimestamps proof of
   `stamps/N.txt`. With the public client and a Bitcoin node of your own, `ots verify -f stamps/N.txt proof.ots` (a copy
   of that file) tells the time of the block; while it is pending there is none.
9. If `leaves/N.json` says `"how":"cosignature"`, that file in `sealed/` is an earlier checkpoint with further signature
   lines, one for each witness (C2SP tlog-cosignature). Check them with keys that you have by another way.

`python3 verify.py bundle.zip --vkey KEY --blocks FILE --witness KEY` does steps 1 to 6, 8 and 9, and looks whether each
quote of `entries/` stands in its text, where it is said to; the steps above do not.

## What this does not show

- That what a source says is true.
- When it was sealed, beyond the word of the machine that sealed it, unless the bundle holds timestamp tokens.
- That the text in `texts/` is what a reader would see in the sealed file, and all of it: open both and compare.
- That the bundle holds all the sources and decisions of the case: it holds what its makers chose.
- That counts, origins and standing in `entries/` follow from the claims: only building the register again shows that.
- What is in sources that were withheld. Where not even their log entry is here, nothing shows that they were sealed.
- That no newer state of the case exists, or no second log under the same key that was shown to others.
"""
