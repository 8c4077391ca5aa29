using LitellmStack.Backup;

namespace LitellmStack.Testing.Backup;

/// <summary>Manifests to build situations from.</summary>
public static class Manifests
{
    public static readonly DateTimeOffset Noon = new(2026, 11, 23, 12, 0, 0, TimeSpan.Zero);

    /// <summary>A full backup that restored; `with` makes it another.</summary>
    public static Manifest Of(long sequence, DateTimeOffset? taken = null) => new()
    {
        Name = BackupName.At(taken ?? Noon.AddDays(sequence), []),
        Sequence = sequence,
        Taken = taken ?? Noon.AddDays(sequence),
        Project = "litellm-stack",
        IsSandbox = false,
        Origin = BackupOrigin.Asked,
        StackVersion = "1.2.0",
        Commit = "0123456789abcdef0123456789abcdef01234567",
        Proof = new(ProofLevel.Restored, Noon.AddDays(sequence).AddMinutes(3), Credentials: 1),
        Server = new("17.10", 17, "postgres:17.10", "2.36"),
        Tools = "17.10",
        Gateway = new("ghcr.io/berriai/litellm:v1.108.0", "sha256:" + new string('a', 64)),
        SaltKey = new("AAECAwQFBgcICQoLDA0ODw==", 600_000, "1a2b"),
        Database = new("litellm", 12_345_678),
        Migrations = ["20250326162113_baseline", "20260901120000_add_agents"],
        Tables = [new("public.LiteLLM_SpendLogs", 3_118_402, IsHistory: true), new("public.LiteLLM_VerificationToken", 41, IsHistory: false)],
        SchemaDigest = new string('b', 64),
        Files = [new(DumpName.Essential, 1_200_000, new string('c', 64)), new(DumpName.Full, 402_000_000, new string('d', 64)), new("stack.yml", 900, new string('e', 64))],
    };

    /// <summary>One with the essential dump alone.</summary>
    public static Manifest Essential(long sequence) => Of(sequence) with { Files = [new(DumpName.Essential, 1_200_000, new string('c', 64))] };

    public static Manifest Proven(this Manifest manifest, ProofLevel level) => manifest with { Proof = manifest.Proof with { Level = level } };
}
