#!/usr/bin/env bash
# Run once by the image, on an empty cluster: a database of its own for each service and for Keycloak, whose user
# owns it and can connect to no other.
set -euo pipefail

create() {
    local name=$1 password=$2
    psql --username "$POSTGRES_USER" --dbname postgres --set ON_ERROR_STOP=1 \
        --set name="$name" --set password="$password" <<'SQL'
create role :"name" login password :'password';
create database :"name" owner :"name";
revoke connect, temporary on database :"name" from public;
SQL
    psql --username "$POSTGRES_USER" --dbname "$name" --set ON_ERROR_STOP=1 <<'SQL'
create extension if not exists pg_trgm;
create extension if not exists unaccent;
SQL
}

create submission "$SUBMISSION_DB_PASSWORD"
create review "$REVIEW_DB_PASSWORD"
create publication "$PUBLICATION_DB_PASSWORD"
create keycloak "$KEYCLOAK_DB_PASSWORD"

# What review does for a reviewer it does in this role, which may read no author; review's migrations give it its rights.
psql --username "$POSTGRES_USER" --dbname postgres --set ON_ERROR_STOP=1 <<'SQL'
create role review_blind nologin;
grant review_blind to review;
revoke connect on database postgres from public;
revoke connect on database template1 from public;
SQL
