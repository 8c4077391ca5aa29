using LitellmStack.Compose;
using LitellmStack.Health;
using LitellmStack.Ports;

namespace LitellmStack.Adapters.Gateway;

/// <summary>The spend log, asked with psql inside the database's container: the database publishes no port.</summary>
public sealed class ContainerSpendLog(ICompose compose, string envFile) : ISpendLog
{
    public async Task<bool> Contains(IReadOnlyList<string> ids, CancellationToken cancellation)
    {
        var list = string.Join(',', ids.Where(IsPlain).Select(id => $"'{id}'"));
        return list.Length > 0 && await Ask($"SELECT count(*) FROM \"LiteLLM_SpendLogs\" WHERE request_id IN ({list})", cancellation) > 0;
    }

    public async Task<int> Tables(CancellationToken cancellation) =>
        await Ask("SELECT count(*) FROM information_schema.tables WHERE table_schema = 'public' AND table_type = 'BASE TABLE'", cancellation);

    private async Task<int> Ask(string query, CancellationToken cancellation)
    {
        var answer = await compose.Run(
            new ComposeCall(envFile, ["exec", "-T", "db", "sh", "-c", "psql -U \"$POSTGRES_USER\" -d \"$POSTGRES_DB\" -tAXq -c \"$0\"", query]),
            lines: null,
            cancellation);
        return answer.ExitCode == 0 && int.TryParse(answer.Output.Trim(), out var number) ? number : throw new OutsideWorldException(
            $"The database was asked for its tables or spend rows and psql ended with {answer.ExitCode}: {(answer.Errors + answer.Output).Trim()}",
            "Look at it with './build.sh Logs --service db'.") { ChildExitCode = answer.ExitCode };
    }

    /// <summary>An id comes from the gateway's answer; one that is more than letters, digits and '-_.' is not put into a query.</summary>
    private static bool IsPlain(string id) => id.Length > 0 && id.All(c => char.IsAsciiLetterOrDigit(c) || c is '-' or '_' or '.');
}
