using Nuke.Common;

using static Conformance.Transcript;

namespace Conformance;

[ParameterPrefix("Lamp")]
internal interface IPrefixed : INukeBuild
{
    [Parameter("Known as LampColour.")]
    string Colour => TryGetValue(() => Colour) ?? "white";

    Target ShowPrefixed => _ => _.Executes(() => Say($"colour={Colour}"));
}
