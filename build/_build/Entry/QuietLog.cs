using Serilog;
using Serilog.Core;
using Serilog.Events;

namespace LitellmStack.Build.Entry;

/// <summary>What the engine logs by itself: nothing about a failure that the target reported, everything about one that it did not.</summary>
internal sealed class QuietLog : ILogEventSink
{
    public static void Install() => Log.Logger = new LoggerConfiguration().MinimumLevel.Warning().WriteTo.Sink(new QuietLog()).CreateLogger();

    public void Emit(LogEvent logEvent)
    {
        if (logEvent.Exception?.GetBaseException() is not ExpectedFailure)
        {
            Console.Error.WriteLine($"{logEvent.RenderMessage(formatProvider: null)}{(logEvent.Exception is null ? "" : $"\n{logEvent.Exception}")}");
        }
    }
}
