#!/bin/sh
# Runs the main job on the store that ships, as a reader of the README would type it. Each command is shown, then run;
# one that exits with another code than the README says stops the demo.
#   sh tools/demo.sh FOLDER_OF_THE_PROGRAM
set -u
PATH="$(cd "$1" && pwd):$PATH"
FACTCHECK_DB="$(pwd)/data/claims.db"
export PATH FACTCHECK_DB

bold='' plain=''
if [ -t 1 ] && [ -z "${NO_COLOR-}" ]; then
    bold=$(printf '\033[1m') plain=$(printf '\033[0m')
fi

show() { # EXPECTED_EXIT_CODE COMMAND_LINE
    printf '\n%s$ %s%s\n' "$bold" "$2" "$plain"
    sh -c "$2"
    code=$?
    if [ "$code" -ne "$1" ]; then
        echo "factcheck: that exited with $code, where $1 was due" >&2
        exit 1
    fi
    case $code in
    1) echo "(exit code 1: a statement is contradicted)" ;;
    3) echo "(exit code 3: nothing is contradicted, but not everything is established)" ;;
    esac
}

show 1 'factcheck check "Putin said Russia will give Belarus a £1.5 billion loan"'
show 0 'factcheck check "About 150,000 people filled the streets of Minsk to demand that Lukashenko resign."'
show 3 'factcheck check "Lukashenko’s re-election in August was fraudulent." "The Belarusian parliament was dissolved."'
show 0 'factcheck list --actor Putin'
show 1 'factcheck check --file docs/examples/draft.txt --format line'
show 0 'factcheck check --file docs/examples/draft.txt --format jsonl | grep -o "\"verdict\": *\"[a-z-]*\"" | sort | uniq -c'
printf '\nThat was the store that ships. Next: %s/factcheck --help, and the recipes in README.md.\n' "$1"
