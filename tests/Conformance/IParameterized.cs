using System.Globalization;

using Nuke.Common;
using Nuke.Common.IO;

using static Conformance.Transcript;

namespace Conformance;

internal interface IParameterized : INukeBuild
{
    [Parameter("Any text.")]
    string? SomeText => TryGetValue(() => SomeText);

    [Parameter("Any number.")]
    int? SomeNumber => TryGetValue<int?>(() => SomeNumber);

    [Parameter("On or off.")]
    bool SomeFlag => TryGetValue<bool?>(() => SomeFlag) ?? false;

    [Parameter("One of three.")]
    Strength? SomeStrength => TryGetValue<Strength?>(() => SomeStrength);

    [Parameter("A list in one word.", Separator = ",")]
    string[]? SomeList => TryGetValue(() => SomeList);

    [Parameter("A list in several words.")]
    string[]? SomeWords => TryGetValue(() => SomeWords);

    [Parameter("A file or folder.")]
    AbsolutePath? SomePath => TryGetValue(() => SomePath);

    [Parameter("A span of time.")]
    TimeSpan? SomeSpan => TryGetValue<TimeSpan?>(() => SomeSpan);

    [Parameter("An address.")]
    Uri? SomeAddress => TryGetValue(() => SomeAddress);

    [Parameter("Goes by another name.", Name = "other-name")]
    string? Renamed => TryGetValue(() => Renamed);

    [Parameter("A secret.")]
    [Secret]
    string? SomeSecret => TryGetValue(() => SomeSecret);

    Target Show => _ => _.Executes(() =>
    {
        SayIfGiven("text", SomeText);
        SayIfGiven("number", SomeNumber?.ToString(CultureInfo.InvariantCulture));
        SayIfGiven("flag", SomeFlag ? "on" : null);
        SayIfGiven("strength", SomeStrength?.ToString());
        SayIfGiven("list", Joined(SomeList));
        SayIfGiven("words", Joined(SomeWords));
        SayIfGiven("path", SomePath is { } path ? Path.GetRelativePath(RootDirectory, path).Replace('\\', '/') : null);
        SayIfGiven("span", SomeSpan?.ToString("c", CultureInfo.InvariantCulture));
        SayIfGiven("address", SomeAddress?.Host);
        SayIfGiven("renamed", Renamed);
        SayIfGiven("secret", SomeSecret);
    });

    private static void SayIfGiven(string name, string? value)
    {
        if (value != null)
            Say($"{name}={value}");
    }

    private static string? Joined(string[]? values) => values is null ? null : $"[{string.Join('|', values)}]";
}
