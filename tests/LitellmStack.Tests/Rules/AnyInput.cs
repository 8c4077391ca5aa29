using System.Text;

using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;

using LitellmStack.Rules;
using LitellmStack.Testing.Stacks;

namespace LitellmStack.Tests.Rules;

/// <summary>Whatever the files hold: findings with a place inside them, never an exception, and the same ones again. The seed is fixed.</summary>
public sealed class AnyInput
{
    private const string Seed = "4321,8765";

    private static readonly string[] Names = ["compose/docker-compose.yml", "config/litellm_settings.yml", "config/models.yml", "config/env.example", "stack.env"];

    private static readonly IReadOnlyList<StackInput> Fixtures =
        [.. RuleFixture.All.Where(f => f.Rule != "source/bounds").Select(f => f.Input).Where(i => i.Files.Keys.Except(i.Known).Any())];

    /// <summary>What the readers look at, so that a mutation hits something.</summary>
    private static readonly string[] Pieces =
        ["\t", "\n", "\r", "\r\n", "  ", "- ", ": ", "{", "}", "[", "]", "\"", "'", "#", "&a ", "*a", "<<: ", "!reset ", "| \n", "> \n", "---\n", "${", "$$", "${A:-", "}", "\\", "\0", "\u0085", "\u2028", "\ufeff", "é", "모델", "🦙", "\ud800", "os.environ/", "export ", "=", "? ", "%YAML 1.2\n", "\"\\x"];

    [Property(MaxTest = 300, Replay = Seed, EndSize = 60)]
    public void IsReportedWhateverItsBytes(byte[][] contents) =>
        Judge(Input(contents.Take(Names.Length).Select((bytes, i) => (Names[i], bytes ?? []))));

    [Property(MaxTest = 600, Replay = Seed)]
    public Property IsReportedHoweverAStackIsMutated() => Prop.ForAll(Mutated().ToArbitrary(), Judge);

    [Property(MaxTest = 300, Replay = Seed)]
    public Property IsReportedWhateverIsLaidOverAStack() => Prop.ForAll(
        (from input in Mutated()
         from overlay in Mutated()
         select input with
         {
             Files = input.Files.Concat(overlay.Selected.Where(overlay.Files.ContainsKey).Select(path => KeyValuePair.Create($"over/{path}", overlay.Files[path]))).ToDictionary(),
             Selected = [.. input.Selected, .. overlay.Selected.Where(overlay.Files.ContainsKey).Select(path => $"over/{path}")],
         }).ToArbitrary(),
        Judge);

    private static Gen<StackInput> Mutated() =>
        from input in Gen.Elements<StackInput>(Fixtures)
        from file in Gen.Elements<string>([.. input.Files.Keys.Except(input.Known).Order(StringComparer.Ordinal)])
        let text = Encoding.UTF8.GetString(input.Files[file].Span)
        from edits in Gen.ListOf(
            from at in Gen.Choose(0, text.Length)
            from cut in Gen.Choose(0, 3)
            from piece in Gen.Elements<string>(Pieces)
            select (At: at, Cut: cut, Piece: piece))
        select input with { Files = input.Files.ToDictionary(f => f.Key, f => f.Key == file ? Encoding.UTF8.GetBytes(Edit(text, edits.Take(5))) : f.Value) };

    private static string Edit(string text, IEnumerable<(int At, int Cut, string Piece)> edits) =>
        edits.Aggregate(text, (edited, edit) =>
        {
            var at = Math.Min(edit.At, edited.Length);
            return string.Concat(edited.AsSpan(0, at), edit.Piece, edited.AsSpan(Math.Min(at + edit.Cut, edited.Length)));
        });

    private static StackInput Input(IEnumerable<(string Path, byte[] Bytes)> files) =>
        new(files.ToDictionary(f => f.Path, f => (ReadOnlyMemory<byte>)f.Bytes))
        {
            Selected = [Names[0]], Settings = Names[1], Catalogue = Names[2], EnvExample = Names[3], EnvFile = Names[4],
        };

    private static void Judge(StackInput input)
    {
        var report = Validation.Run(input);

        foreach (var finding in report.Findings)
        {
            finding.ShouldBeInside(report.Sources);
        }

        report.ToText(new LitellmStack.Findings.TextStyle()).ShouldBe(Validation.Run(input).ToText(new LitellmStack.Findings.TextStyle()));
        report.ToJson().ShouldEndWith("}\n");
    }
}
