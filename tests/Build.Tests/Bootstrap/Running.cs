using System.Diagnostics;
using System.Globalization;
using System.Text;

namespace Build.Tests.Bootstrap;

/// <summary>A build that was started and may not have ended.</summary>
internal sealed class Running : IDisposable
{
    private readonly Process process;
    private readonly StringBuilder errors = new();
    private readonly Task<string> output;

    public Running(Process process)
    {
        this.process = process;
        process.ErrorDataReceived += (_, line) => Note(line.Data);
        process.BeginErrorReadLine();
        output = process.StandardOutput.ReadToEndAsync();
        process.StandardInput.Close();
    }

    public int Id => process.Id;

    public void UntilItSays(string text) => Patience.Until(() => Errors().Contains(text, StringComparison.Ordinal), $"'{text}' is said");

    public void Kill() => process.Kill();

    public void Signal(string name)
    {
        using var kill = Process.Start("kill", ["-s", name, Id.ToString(CultureInfo.InvariantCulture)]);
        kill.WaitForExit();
    }

    public Ended End()
    {
        if (!process.WaitForExit(Patience.Limit))
            throw new TimeoutException($"The build runs for more than {Patience.Limit.TotalSeconds} s; it said: {Errors()}");
        process.WaitForExit();
        return new Ended(process.ExitCode, output.Result, Errors());
    }

    public void Dispose()
    {
        if (!process.HasExited)
            process.Kill(entireProcessTree: true);
        process.Dispose();
    }

    private void Note(string? line)
    {
        lock (errors)
        {
            if (line is not null)
                errors.AppendLine(line);
        }
    }

    private string Errors()
    {
        lock (errors)
            return errors.ToString();
    }
}
