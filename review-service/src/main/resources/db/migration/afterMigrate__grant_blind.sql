-- What the reviewers' side may do, given to the role {user}_blind, which this service's user may take on. It runs at every
-- start after the migrations, not as one of them: an older installation may get the role later, and its grants with the
-- next start.
do $$
declare
    blind text := current_user || '_blind';
begin
    if not exists (select from pg_roles where rolname = blind and pg_has_role(current_user, oid, 'set')) then
        raise warning 'Reviewers'' requests run with all rights of %, for it may not take on a role %. As superuser run: create role % nologin; grant % to %; then start this service again.',
            current_user, quote_ident(blind), quote_ident(blind), quote_ident(blind), quote_ident(current_user);
        return;
    end if;
    -- several instances may start at once, and two grants on one object at a time are an error
    perform pg_advisory_xact_lock(hashtextextended('krugozor.grant_blind', 0));
    execute format('revoke all on all tables in schema blind from %I', blind);
    execute format('grant usage on schema blind to %I', blind);
    execute format(
        'grant select on blind.seat, blind.token, blind.sheet, blind.manuscript_file, blind.review, blind.review_file to %I',
        blind);
    execute format('grant insert, update on blind.review to %I', blind);
    execute format('grant insert, delete on blind.review_file to %I', blind);
end
$$;
