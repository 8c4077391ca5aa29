namespace LitellmStack.Adapters.Postgres;

/// <summary>Queries that each give one line of JSON. Those with \gexec write their query on the server, where names are quoted (%I) and absent tables are seen.</summary>
internal static class Queries
{
    /// <summary>[schema, table]: no views, none of the system, none that an extension brings: a dump has them not.</summary>
    public const string Tables =
        $"""
        SELECT coalesce(jsonb_agg(jsonb_build_array(schema, name)), '[]') FROM ({TableNames}) t;
        """;

    /// <summary>[schema, table, rows]. ONLY: the rows of a partition are counted where they lie.</summary>
    public const string Rows =
        $"""
        SELECT coalesce(
          'SELECT jsonb_agg(jsonb_build_array(s, t, n)) FROM (' || string_agg(format('SELECT %L::text s, %L::text t, count(*) n FROM ONLY %I.%I', schema, name, schema, name), ' UNION ALL ') || ') r',
          'SELECT ''[]''::jsonb') FROM ({TableNames}) t \gexec
        """;

    /// <summary>Names of what Prisma finished and did not take back.</summary>
    public const string Migrations =
        """
        SELECT CASE WHEN to_regclass('public._prisma_migrations') IS NULL THEN 'SELECT ''[]''::jsonb' ELSE
          'SELECT coalesce(jsonb_agg(migration_name ORDER BY finished_at, migration_name COLLATE "C"), ''[]'') FROM public._prisma_migrations
           WHERE finished_at IS NOT NULL AND rolled_back_at IS NULL' END \gexec
        """;

    /// <summary>What LiteLLM encrypts with its salt key: the texts in three JSON columns (read in its source, proxy/credential_endpoints and proxy_server).</summary>
    public const string Secrets =
        """
        SELECT coalesce(
          'SELECT coalesce(jsonb_agg(v), ''[]'') FROM (SELECT v FROM ('
          || string_agg(format(
               'SELECT e.value #>> ''{}'' v FROM public.%I t, jsonb_each(CASE WHEN jsonb_typeof(t.%I::jsonb) = ''object'' THEN t.%I::jsonb ELSE ''{}'' END) e WHERE jsonb_typeof(e.value) = ''string''%s',
               tab, col, col, condition), ' UNION ALL ')
          || ') every ORDER BY v COLLATE "C" LIMIT 100) few',
          'SELECT ''[]''::jsonb')
        FROM (VALUES
          ('LiteLLM_CredentialsTable', 'credential_values', ''),
          ('LiteLLM_ProxyModelTable', 'litellm_params', ''),
          ('LiteLLM_Config', 'param_value', ' AND t.param_name = ''environment_variables''')) AS place(tab, col, condition)
        WHERE EXISTS (SELECT FROM pg_attribute a
          WHERE a.attrelid = to_regclass(format('public.%I', tab)) AND a.attname = col AND a.atttypid IN ('json'::regtype, 'jsonb'::regtype) AND NOT a.attisdropped) \gexec
        """;

    /// <summary>
    /// What amcheck finds in every B-tree, null where the server has no amcheck. The extension is gone with the transaction: it is not ours to leave in a database that will serve.
    /// </summary>
    public const string Damages =
        """
        SELECT EXISTS (SELECT FROM pg_available_extensions WHERE name = 'amcheck') AS has_amcheck \gset
        \if :has_amcheck
        BEGIN;
        SET LOCAL client_min_messages = error;
        CREATE SCHEMA litellm_stack_check;
        CREATE EXTENSION IF NOT EXISTS amcheck SCHEMA litellm_stack_check;
        DO $check$
        DECLARE
          found text[] := '{}';
          home text := (SELECT extnamespace::regnamespace::text FROM pg_extension WHERE extname = 'amcheck');
          suspect regclass;
        BEGIN
          FOR suspect IN SELECT c.oid FROM pg_index i JOIN pg_class c ON c.oid = i.indexrelid JOIN pg_am a ON a.oid = c.relam
            WHERE a.amname = 'btree' AND c.relkind = 'i' AND c.relpersistence <> 't' AND i.indisvalid AND i.indisready ORDER BY c.oid
          LOOP
            BEGIN
              EXECUTE format('SELECT %s.bt_index_check($1)', home) USING suspect;
            EXCEPTION WHEN others THEN
              found := found || format('%s: %s', suspect, sqlerrm);
            END;
          END LOOP;
          PERFORM set_config('litellm_stack.damages', to_jsonb(found)::text, true);
        END $check$;
        SELECT current_setting('litellm_stack.damages');
        ROLLBACK;
        \else
        SELECT 'null';
        \endif
        """;

    private const string TableNames =
        """
        SELECT n.nspname AS schema, c.relname AS name FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
        WHERE c.relkind IN ('r', 'p') AND n.nspname !~ '^pg_' AND n.nspname <> 'information_schema'
          AND NOT EXISTS (SELECT FROM pg_depend d WHERE d.classid = 'pg_class'::regclass AND d.objid = c.oid AND d.deptype = 'e')
        """;
}
