namespace LitellmStack.Rules;

/// <summary>Every rule, in the order of docs/rules.md: whether files can be read, then each file by itself, then the files against each other.</summary>
public static class All
{
    public static readonly IReadOnlyList<Rule> Rules =
    [
        new Source.MissingFile(),
        new Source.Encoding(),
        new Source.Syntax(),
        new Source.DuplicateKey(),
        new Source.Bounds(),

        new Compose.Interpolation(),
        new Compose.VariableUndefined(),
        new Compose.ValueAmbiguous(),
        new Compose.PlaceboVariable(),
        new Compose.VariableValue(),
        new Compose.ImageFloating(),
        new Compose.HealthcheckToolAbsent(),
        new Compose.DependsWithoutHealth(),
        new Compose.PostgresDataPath(),
        new Compose.VolumeDataAnonymous(),
        new Compose.PortOpenToAll(),
        new Compose.GpuInBase(),
        new Compose.ExternalNotCreated(),

        new Env.Syntax(),
        new Env.Duplicate(),
        new Env.Missing(),
        new Env.DefaultSecret(),
        new Env.WeakSecret(),
        new Env.InlineSecret(),
        new Env.Permissions(),
        new Env.TrackedInGit(),

        new LiteLlm.VersionUnknown(),
        new LiteLlm.VersionWithdrawn(),
        new LiteLlm.VersionVulnerable(),
        new LiteLlm.UnknownSection(),
        new LiteLlm.WrongSection(),
        new LiteLlm.UnknownKey(),
        new LiteLlm.WrongType(),
        new LiteLlm.ValueUnknown(),
        new LiteLlm.RouteIncomplete(),
        new LiteLlm.EnvSyntax(),
        new LiteLlm.MasterKeyMissing(),
        new LiteLlm.SaltKeyMissing(),
        new LiteLlm.CacheWithoutServer(),
        new LiteLlm.DefaultKey(),
        new LiteLlm.InlineSecret(),
        new LiteLlm.ProviderUnknown(),
        new LiteLlm.ModelNameGrammar(),
        new LiteLlm.ApiBaseMissing(),
        new LiteLlm.ApiBasePath(),
        new LiteLlm.OllamaEmbeddingPrefix(),
        new LiteLlm.ModeMissing(),
        new LiteLlm.FallbackShape(),
        new LiteLlm.FallbackUnknown(),
        new LiteLlm.AliasUnknown(),

        new Models.NameGrammar(),
        new Models.Unused(),

        new Wiring.SeveralGateways(),
        new Wiring.VariableNotPassed(),
        new Wiring.VariableNotDeclared(),
        new Wiring.VariableUnread(),
        new Wiring.ConfigNotPassed(),
        new Wiring.SettingsNotMounted(),
        new Wiring.ApiBaseHost(),
        new Wiring.ApiBasePort(),
        new Wiring.NetworkSplit(),
        new Wiring.DatabaseContradiction(),
        new Wiring.PortClash(),
        new Wiring.ModelNotInCatalogue(),
        new Wiring.ContextPromised(),

        new Repo.SecretInTrackedFile(),
        new Repo.WorkflowTargetUnknown(),
        new Repo.ScriptTargetUnknown(),

        new Ignore.NoReason(),
        new Ignore.UnknownRule(),
        new Ignore.Unused(),
    ];

    /// <summary>What Validate says when it has asked others than the files.</summary>
    public static readonly IReadOnlyList<Rule> OfOthers = [new Compose.Invalid(), new Compose.NotChecked()];

    /// <summary>Every rule that a report can name.</summary>
    public static readonly IReadOnlyList<Rule> Named = [.. Rules, .. OfOthers];

    public static readonly IReadOnlySet<string> Ids = Named.Select(r => r.Id).ToHashSet(StringComparer.Ordinal);
}
