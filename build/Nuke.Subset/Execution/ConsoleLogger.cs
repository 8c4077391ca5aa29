using System.Globalization;

using Serilog;
using Serilog.Events;

namespace Nuke.Common.Execution;

/// <summary>Serilog's log on standard output, without time stamps. A logger of its own starts faster than a configured one.</summary>
internal sealed class ConsoleLogger : ILogger
{
    public bool IsEnabled(LogEventLevel level) => level >= Minimum;

    public void Write(LogEvent logEvent)
    {
        if (!IsEnabled(logEvent.Level))
            return;
        Console.WriteLine($"[{Short(logEvent.Level)}] {logEvent.RenderMessage(CultureInfo.InvariantCulture)}");
        if (logEvent.Exception is { } exception)
            Console.WriteLine(exception);
    }

    private static LogEventLevel Minimum => NukeBuild.Verbosity switch
    {
        Verbosity.Verbose => LogEventLevel.Verbose,
        Verbosity.Normal => LogEventLevel.Debug,
        Verbosity.Minimal => LogEventLevel.Warning,
        _ => LogEventLevel.Error,
    };

    private static string Short(LogEventLevel level) => level switch
    {
        LogEventLevel.Verbose => "VRB",
        LogEventLevel.Debug => "DBG",
        LogEventLevel.Information => "INF",
        LogEventLevel.Warning => "WRN",
        LogEventLevel.Error => "ERR",
        _ => "FTL",
    };
}
