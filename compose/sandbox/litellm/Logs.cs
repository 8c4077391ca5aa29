using Microsoft.Extensions.Logging.Console;

namespace Sandbox.LiteLlm;

/// <summary>One line an event, on standard output, in the form of LiteLLM.</summary>
internal static class Logs
{
    public static ILoggerFactory Create(LogLevel level) => LoggerFactory.Create(builder => builder
        .SetMinimumLevel(level)
        .AddConsoleFormatter<LogLine, ConsoleFormatterOptions>()
        .AddConsole(console => console.FormatterName = LogLine.FormatterName));
}
