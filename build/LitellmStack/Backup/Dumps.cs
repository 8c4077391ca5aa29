namespace LitellmStack.Backup;

/// <summary>Which dumps there are.</summary>
public static class Dumps
{
    /// <summary>Those that a backup of a tier holds, in the order in which they are made: the one that a service needs first comes first.</summary>
    public static IReadOnlyList<Tier> In(Tier tier) => tier == Tier.Full ? [Tier.Essential, Tier.Full] : [Tier.Essential];

    /// <summary>Those that a backup holds.</summary>
    public static IReadOnlyList<Tier> In(Manifest manifest) =>
        [.. ((Tier[])[Tier.Essential, Tier.Full]).Where(tier => manifest.Files.Any(f => f.Path == DumpName.Of(tier)))];
}
