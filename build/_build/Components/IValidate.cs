using LitellmStack.Build.Entry;

using Nuke.Common;

namespace LitellmStack.Build.Components;

/// <summary>The static checks.</summary>
internal interface IValidate : IHaveStack
{
    [Parameter("A folder that holds another stack")]
    string? Stack => TryGetValue(() => Stack);

    [Parameter("The compose files of that stack", Separator = ",")]
    string[] ComposeFile => TryGetValue(() => ComposeFile) ?? [];

    [Parameter("The gateway's settings of that stack")]
    string? Settings => TryGetValue(() => Settings);

    [Parameter("The environment file of that stack")]
    string? EnvFile => TryGetValue(() => EnvFile);

    [Parameter("The least severity that makes the exit code 1")]
    string FailOn => TryGetValue(() => FailOn) ?? "error";

    [Parameter("Print what a rule is about")]
    string? Explain => TryGetValue(() => Explain);

    Target Validate => _ => _
        .TryAfter<IInit>(x => x.Init)
        .Description("Check settings, compose files and environment against each other")
        .Does(this, Transcript, cancellation => ValidateComposition.Of(RootDirectory, Ports, Stack)
            .Run(ValidateComposition.Request(Format, FailOn, Explain, Stack ?? RootDirectory, ComposeFile, Settings, EnvFile), cancellation));
}
