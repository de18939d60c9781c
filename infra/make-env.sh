#!/usr/bin/env bash
# Writes .env for docker-compose.yml: .env.example with a fresh secret in every empty place. Never overwrites one.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."
[ ! -e .env ] || { echo ".env is there already; delete it to make new secrets" >&2; exit 1; }
umask 077
while IFS= read -r line; do
    case $line in
        [A-Z]*=) printf '%s%s\n' "$line" "$(head -c 24 /dev/urandom | base64 | tr -d '\n' | tr '+/' '-_')" ;;
        *) printf '%s\n' "$line" ;;
    esac
done < .env.example > .env
echo "wrote .env; now: docker-compose up --build"
