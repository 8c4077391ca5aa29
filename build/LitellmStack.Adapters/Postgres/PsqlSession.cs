using System.Diagnostics;
using System.Text;

using LitellmStack.Ports;

namespace LitellmStack.Adapters.Postgres;

/// <summary>A psql that stays connected between questions. The first error ends it, and with it its transaction.</summary>
internal sealed class PsqlSession : IAsyncDisposable
{
    private const int LinesKept = 20;

    /// <summary>Time to end in order.</summary>
    private static readonly TimeSpan Grace = TimeSpan.FromSeconds(3);

    private readonly DatabaseContainer container;
    private readonly string name = DatabaseContainer.NewSession();
    private readonly Process process;
    private readonly Queue<string> errors = new();
    private readonly Task heard;

    private PsqlSession(DatabaseContainer container, string database)
    {
        this.container = container;
        process = container.PsqlCommand(database, name).BeginRedirected();
        heard = Hear();
    }

    public static PsqlSession Begin(DatabaseContainer container, string database) => new(container, database);

    /// <summary>The only value of the only row that a query gives; it is one line. One question at a time.</summary>
    /// <param name="what">What is asked, for the message where it is refused.</param>
    public async Task<string> Ask(string what, string query, CancellationToken cancellation)
    {
        await Write(query, cancellation);
        return await process.StandardOutput.ReadLineAsync(cancellation).AsTask().WaitAsync(cancellation) ?? throw await Ended(what, cancellation);
    }

    public async ValueTask DisposeAsync()
    {
        process.StandardInput.Close();
        using var limit = new CancellationTokenSource(Grace);
        await process.WaitForExitAsync(limit.Token).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        if (!process.HasExited)
        {
            await container.EndSessions(name);
            process.Kill(entireProcessTree: true);
        }

        process.Dispose();
    }

    private async Task Write(string statements, CancellationToken cancellation)
    {
        try
        {
            await process.StandardInput.BaseStream.WriteAsync(Encoding.UTF8.GetBytes(statements + "\n"), cancellation);
            await process.StandardInput.BaseStream.FlushAsync(cancellation);
        }
        catch (IOException)
        {
            throw await Ended("The session on the database", cancellation);
        }
    }

    private async Task<OutsideWorldException> Ended(string what, CancellationToken cancellation)
    {
        await process.WaitForExitAsync(cancellation);
        await heard.WaitAsync(cancellation);
        return Refusal.Of(what, process.ExitCode, [.. errors]);
    }

    private async Task Hear()
    {
        while (await process.StandardError.ReadLineAsync() is { } line)
        {
            errors.Enqueue(line);
            if (errors.Count > LinesKept)
            {
                errors.Dequeue();
            }
        }
    }
}
