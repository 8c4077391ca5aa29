using LitellmStack.CommandLine;
using LitellmStack.Compose;
using LitellmStack.Findings;
using LitellmStack.LiteLlm;
using LitellmStack.Sources;

namespace LitellmStack.Rules.LiteLlm;

public sealed class ValueUnknown : Rule
{
    private const string Environment = "environment";
    private const string Info = "model_info";

    /// <summary>Python's further names of levels. What LiteLLM makes of them is in no table.</summary>
    private static readonly string[] FurtherLevels = ["FATAL", "NOTSET", "WARN"];

    /// <summary>What a mode is called elsewhere.</summary>
    private static readonly Dictionary<string, string> Modes = new(StringComparer.OrdinalIgnoreCase)
    {
        ["embed"] = "embedding", ["image"] = "image_generation", ["speech"] = "audio_speech", ["stt"] = "audio_transcription",
        ["text-embedding"] = "embedding", ["text_embedding"] = "embedding", ["transcription"] = "audio_transcription", ["tts"] = "audio_speech",
    };

    public override string Id => "litellm/value-unknown";

    public override Severity Severity => Severity.Error;

    public override string Title => "Where LiteLLM takes certain words, one of them is written";

    public override string Why =>
        "A routing strategy that there is not, and a LITELLM_LOG that is no level, end the start. A callback that there is not is taken silently, and calls nothing. "
        + "What another word does elsewhere is not known here, but it is not what was meant.";

    public override string Remedy => "Write the word that the message names, or one of its list.";

    public override string Source => "config/known/litellm-1.108.yml (values, callbacks); LiteLLM 1.81.12, router.py and _logging.py";

    public override IEnumerable<Finding> Check(StackModel stack) => stack.Tables is not { } tables ? []
        : tables.Words.SelectMany(known => Judge(stack, tables, known)).DistinctBy(f => new { f.Place, f.Message });

    private IEnumerable<Finding> Judge(StackModel stack, GatewayTables tables, KnownWords known) => known.Section == Environment
        ? OfTheContainers(stack, tables, known)
        : Written(stack, tables, known).Where(w => IsLiteral(known, w)).Select(w => Judge(tables, known, w.Text, w.Place)).OfType<Finding>();

    /// <summary>Of each container of the gateway, since each ends by itself; an empty level is most often a variable that is not set yet.</summary>
    private IEnumerable<Finding> OfTheContainers(StackModel stack, GatewayTables tables, KnownWords known) =>
        GatewayService.All(stack.Compose, stack.Images, stack.Variable)
            .Select(service => ContainerEnvironment.Of(stack, service, known.Keys[0]))
            .OfType<GivenValue>()
            .Where(given => given.Text is { Length: > 0 } level && !FurtherLevels.Concat(known.Words).Contains(level, StringComparer.OrdinalIgnoreCase))
            .Select(given => Judge(tables, known, given.Text!, given.Place))
            .OfType<Finding>();

    private Finding? Judge(GatewayTables tables, KnownWords known, string word, Place place)
    {
        if (known.Words.Contains(word))
        {
            return null;
        }

        var near = Near(known, word);
        return known.IsOpen && near is null ? null : At(
            place,
            known.OfOthers == FateOfAWord.Refused ? Severity.Error : Severity.Warning,
            Said(tables, known, Shown(word)),
            near is not null ? $"Write '{near}'." : $"Write one of {string.Join(", ", known.Words)}.");
    }

    /// <summary>Of an open list a word may be right that differs in its number alone.</summary>
    private static string? Near(KnownWords known, string word)
    {
        if (!known.IsOpen)
        {
            return NearestWord.Of(word, known.Words);
        }

        var near = NearestWord.Within(word.Length < 6 ? 1 : 2, word, known.Words) ?? (known.Section == Info ? Modes.GetValueOrDefault(word) : null);
        return near is not null && WithoutDigits(near) == WithoutDigits(word) ? null : near;
    }

    private static string Said(GatewayTables tables, KnownWords known, string word) => known.OfOthers switch
    {
        FateOfAWord.Refused => $"'{word}' is none of the words that LiteLLM {tables.Line} takes for '{known.Keys[^1]}': it does not start.",
        FateOfAWord.Nothing => $"LiteLLM knows no callback '{word}': it takes the name silently, and nothing is called.",
        _ => $"'{word}' is none of the words that LiteLLM {tables.Line} is known to take for '{known.Keys[^1]}'; what it does with it is not known here.",
    };

    /// <summary>The texts that stand there, of a list each; one that stands where a list belongs is another rule's, but for callbacks.</summary>
    private static IEnumerable<Scalar> Written(StackModel stack, GatewayTables tables, KnownWords known)
    {
        var isList = tables.Types(known.Section, known.Keys[0]) is ["list"];
        return Sections(stack.Settings, known.Section)
            .Select(section => known.Keys.Aggregate((Node?)section, (node, key) => (node as Mapping)?[key]))
            .SelectMany(node => node switch
            {
                Sequence list when isList => list.Items.OfType<Scalar>(),
                Scalar lone when !isList || known.OfOthers == FateOfAWord.Nothing => [lone],
                _ => [],
            });
    }

    private static IEnumerable<Mapping> Sections(GatewaySettings? settings, string name) => settings is null ? []
        : name == Info ? ((settings.Root?["model_list"] as Sequence)?.Items ?? []).OfType<Mapping>().Select(route => route[Info]).OfType<Mapping>()
        : settings.Section(name) is { } section ? [section] : [];

    /// <summary>Not a variable in any form, and not a callback that is imported as Python.</summary>
    private static bool IsLiteral(KnownWords known, Scalar word) =>
        !word.IsNull && word.Tag is null && !word.Text.AsSpan().ContainsAny("${") && !word.Text.StartsWith("os.environ", StringComparison.Ordinal)
        && !(known.OfOthers == FateOfAWord.Nothing && word.Text.Contains('.', StringComparison.Ordinal));

    private static string WithoutDigits(string word) => string.Concat(word.Where(c => !char.IsAsciiDigit(c)));

    private static string Shown(string word) => word.Length <= 40 ? word : word[..37] + "...";
}
