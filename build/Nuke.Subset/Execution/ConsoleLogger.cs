using System.Globalization;

using Serilog;
using Serilog.Events;
using Serilog.Formatting.Display;

namespace Nuke.Common.Execution;

/// <summary>Serilog's log on standard output, without time stamps. A logger of its own starts faster than a configured one.</summary>
internal sealed class ConsoleLogger : ILogger
{
    private readonly Lazy<MessageTemplateTextFormatter> format =
        new(() => new("[{Level:u3}] {Message:l}{NewLine}{Exception}", CultureInfo.InvariantCulture));

    public bool IsEnabled(LogEventLevel level) => level >= NukeBuild.Verbosity switch
    {
        Verbosity.Verbose => LogEventLevel.Verbose,
        Verbosity.Normal => LogEventLevel.Debug,
        Verbosity.Minimal => LogEventLevel.Warning,
        _ => LogEventLevel.Error,
    };

    public void Write(LogEvent logEvent)
    {
        if (IsEnabled(logEvent.Level))
            format.Value.Format(logEvent, Console.Out);
    }
}
