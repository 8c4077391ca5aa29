namespace LitellmStack.Backup;

/// <summary>The names of the dumps in a backup's folder.</summary>
public static class DumpName
{
    public const string Essential = "essential.dump";
    public const string Full = "full.dump";

    public static string Of(Tier tier) => tier == Tier.Full ? Full : Essential;
}
