using LitellmStack.Environment;

namespace LitellmStack.Tests.Environment;

public sealed class FileThatIsCompleted
{
    private static readonly IReadOnlyList<EnvVariable> Declared =
    [
        new("KEY", "", ["Opens everything."], IsCopied: true, IsRequired: true, IsSecret: true, IsGenerated: true, Prefix: "sk-"),
        new("PORT", "4444", [], IsCopied: true, IsRequired: false, IsSecret: false, IsGenerated: false, Prefix: ""),
        new("CLOUD_KEY", "", [], IsCopied: true, IsRequired: false, IsSecret: true, IsGenerated: false, Prefix: ""),
        new("DEBUG_PORT", "5431", [], IsCopied: false, IsRequired: false, IsSecret: false, IsGenerated: false, Prefix: ""),
    ];

    [Fact]
    public void GetsWhatTheExampleCopiesAndNothingElse()
    {
        var completion = Complete(null);
        completion.Added.ShouldBe(["KEY", "PORT", "CLOUD_KEY"]);
        completion.Generated.ShouldBe(["KEY"]);
        completion.Text.Values.ShouldBe(new Dictionary<string, string> { ["KEY"] = "sk-new", ["PORT"] = "4444", ["CLOUD_KEY"] = "" });
    }

    [Fact]
    public void TellsWhatItsVariablesMean() => Complete(null).Text.Text.ShouldContain("\n# Opens everything.\nKEY=sk-new\n");

    [Fact]
    public void KeepsTheUsersValuesEvenEmptyOnes()
    {
        var completion = Complete("PORT=\nKEY=mine\nCLOUD_KEY=mine too\n");
        completion.Added.ShouldBeEmpty();
        completion.Text.Text.ShouldBe("PORT=\nKEY=mine\nCLOUD_KEY=mine too\n");
    }

    [Fact]
    public void GetsASecretForAnEmptyOne()
    {
        var completion = Complete("KEY=\nPORT=1\nCLOUD_KEY=\n");
        completion.Generated.ShouldBe(["KEY"]);
        completion.Text.Text.ShouldStartWith("KEY=\nPORT=1\nCLOUD_KEY=\n");
        completion.Text.Values["KEY"].ShouldBe("sk-new");
    }

    [Fact]
    public void TakesOtherDefaultsWhereTheyAreGiven()
    {
        var completion = Complete(null, new() { ["PORT"] = "14444", ["DEBUG_PORT"] = "15431" });
        completion.Text.Values["PORT"].ShouldBe("14444");
        completion.Text.Values["DEBUG_PORT"].ShouldBe("15431");
    }

    [Fact]
    public void IsCompleteAfterwards()
    {
        var once = Complete(null).Text;
        var twice = EnvCompletion.Complete(once, once.Values, Declared, new Dictionary<string, string>(), prefix => $"{prefix}other");
        twice.Added.ShouldBeEmpty();
        twice.Text.ShouldBe(once);
    }

    private static EnvCompletion Complete(string? text, Dictionary<string, string>? defaults = null)
    {
        var file = text is null ? null : new EnvText(text);
        return EnvCompletion.Complete(file, file?.Values ?? new Dictionary<string, string>(), Declared, defaults ?? [], prefix => $"{prefix}new");
    }
}
