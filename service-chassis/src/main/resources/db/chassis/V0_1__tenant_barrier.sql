-- Which tenant's rows a transaction may see: the setting zetel.tenant, a tenant id or '*'. Unset means none.
create function zetel_tenant() returns uuid language sql stable as $$
    select case when current_setting('zetel.tenant', true) ~ '^[0-9a-f-]{36}$'
                then current_setting('zetel.tenant', true)::uuid end
$$;

-- Puts a table with a tenant_id behind the barrier. The sub-selects are evaluated once for a statement, not once for a row.
create procedure zetel_isolate(table_name text) language plpgsql as $$
begin
    execute format('alter table %I enable row level security', table_name);
    execute format('alter table %I force row level security', table_name);
    execute format(
        'create policy tenant_barrier on %I using ('
        || '(select current_setting(''zetel.tenant'', true)) = ''*'' or tenant_id = (select zetel_tenant()))',
        table_name);
end
$$;
