using System.Text;

using LitellmStack.Sources;

namespace LitellmStack.Tests.Sources;

/// <summary>Each would take minutes, gigabytes or the end of the call stack if it were read to its end.</summary>
public sealed class FileThatIsTooMuch
{
    public static TheoryData<string, string> Texts => new()
    {
        { "flow lists", new string('[', 1_000_000) },
        { "flow mappings", string.Concat(Enumerable.Repeat("{a: ", 300_000)) },
        { "block lists", string.Concat(Enumerable.Repeat("- ", 300_000)) },
        { "block mappings", string.Concat(Enumerable.Range(0, 3000).Select(i => new string(' ', i) + "a:\n")) },
        { "aliases", Bomb("[", "]") },
        { "merged aliases", "x0: &x0 {k: v}\n" + string.Concat(Enumerable.Range(1, 40).Select(i => $"x{i}: &x{i} {{a: *x{i - 1}, b: *x{i - 1}}}\n")) },
        { "nested aliases", "x0: &x0 [1]\n" + string.Concat(Enumerable.Range(1, 5000).Select(i => $"x{i}: &x{i} [*x{i - 1}]\n")) },
        { "values", "[" + string.Concat(Enumerable.Repeat("a,", 2_100_000)) + "a]" },
        { "bytes", new string('#', Limits.Bytes + 1) },
    };

    [Theory]
    [MemberData(nameof(Texts))]
    public void IsOneTroubleWithAPlace(string what, string text)
    {
        var file = YamlText.Read(text);

        file.OnlyTrouble().Kind.ShouldBe(TroubleKind.Bounds, what);
        file.IsWhole.ShouldBeFalse();
        file.Documents.ShouldBeEmpty();
    }

    [Fact]
    public void IsNotOneOfTwentyThousandRoutes()
    {
        var text = new StringBuilder("model_list:\n");
        for (var i = 0; i < 20_000; i++)
        {
            text.Append(System.Globalization.CultureInfo.InvariantCulture, $"  - model_name: m{i}\n    litellm_params:\n      model: ollama_chat/m{i}\n      api_base: os.environ/OLLAMA_URL\n    model_info: {{mode: chat}}\n");
        }

        var file = YamlText.Read(text.ToString());

        file.Troubles.ShouldBeEmpty();
        ((Sequence)file.Root!["model_list"]!).Items.Count.ShouldBe(20_000);
    }

    private static string Bomb(string open, string close) =>
        $"a0: &a0 {open}x{close}\n" + string.Concat(Enumerable.Range(1, 30).Select(i => $"a{i}: &a{i} {open}*a{i - 1}, *a{i - 1}, *a{i - 1}{close}\n"));
}
