namespace LitellmStack.Adapters.Postgres;

/// <summary>Scripts for psql about databases as a whole. Text in backquotes is run by the shell in the container, \gexec runs what the query writes.</summary>
internal static class ServerScripts
{
    /// <summary>One line of JSON. Columns that a version of PostgreSQL lacks are null: rows are read as JSON.</summary>
    public const string Observe =
        """
        \set main `printf %s "$MAIN_DATABASE"`
        \set tools `pg_dump --version`
        \set disk `df -Pk "$PGDATA" | tail -n 1`
        SELECT jsonb_build_object(
          'version', split_part(current_setting('server_version'), ' ', 1),
          'number', current_setting('server_version_num')::int,
          'tools', :'tools'::text,
          'disk', :'disk'::text,
          'database', :'main'::text,
          'collation', (SELECT to_jsonb(d) ->> 'datcollversion' FROM pg_database d WHERE datname = :'main'),
          'bytes', coalesce((SELECT pg_database_size(oid) FROM pg_database WHERE datname = :'main'), 0),
          'databases', (SELECT jsonb_agg(datname) FROM pg_database WHERE NOT datistemplate));
        """;

    /// <summary>Like the main database; where that is gone, like the server's template.</summary>
    public const string Create =
        """
        \set main `printf %s "$MAIN_DATABASE"`
        SELECT format('CREATE DATABASE %I TEMPLATE template0 ENCODING %L LC_COLLATE %L LC_CTYPE %L', :'name', pg_encoding_to_char(encoding), datcollate, datctype)
          || CASE j ->> 'datlocprovider'
               WHEN 'c' THEN ' LOCALE_PROVIDER libc'
               WHEN 'i' THEN format(' LOCALE_PROVIDER icu ICU_LOCALE %L', coalesce(j ->> 'datlocale', j ->> 'daticulocale'))
                 || coalesce(format(' ICU_RULES %L', j ->> 'daticurules'), '')
               WHEN 'b' THEN format(' LOCALE_PROVIDER builtin BUILTIN_LOCALE %L', j ->> 'datlocale')
               ELSE '' END
        FROM (SELECT d.*, to_jsonb(d) j FROM pg_database d) d
        WHERE datname IN (:'main', 'template0') ORDER BY datname = :'main' DESC LIMIT 1 \gexec
        """;

    public const string Drop = @"SELECT format('DROP DATABASE IF EXISTS %I WITH (FORCE)', :'name') \gexec";

    /// <summary>The renaming waits by itself for sessions that were told to end; new ones wait for it.</summary>
    public const string Rename =
        """
        \set VERBOSITY verbose
        SELECT count(pg_terminate_backend(pid)) FROM pg_stat_activity
        WHERE pid <> pg_backend_pid() AND datname IN (SELECT pair ->> 0 FROM jsonb_array_elements(:'names'::jsonb) pair);
        BEGIN;
        SELECT format('ALTER DATABASE %I RENAME TO %I', pair ->> 0, pair ->> 1)
        FROM jsonb_array_elements(:'names'::jsonb) WITH ORDINALITY AS renamings(pair, place) ORDER BY place \gexec
        COMMIT;
        """;
}
