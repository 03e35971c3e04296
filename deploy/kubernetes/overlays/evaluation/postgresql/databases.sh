#!/bin/sh
# One database and one user for each service, and one for Keycloak. PostgreSQL's image runs this once, on an empty volume.
set -eu

create() {
  psql --set ON_ERROR_STOP=1 --set name="$1" --set password="$2" <<'SQL'
create user :"name" password :'password';
create database :"name" owner :"name";
revoke all on database :"name" from public;
SQL
}

create zetel_directory "$DIRECTORY_DATABASE_PASSWORD"
create zetel_billing "$BILLING_DATABASE_PASSWORD"
create zetel_licensing "$LICENSING_DATABASE_PASSWORD"
create keycloak "$KEYCLOAK_DATABASE_PASSWORD"
