using System.Security.Cryptography;

namespace LitellmStack.Backup;

/// <summary>The manifest of a backup in the making.</summary>
internal static class Describing
{
    /// <summary>Of the finished backup.</summary>
    public static Manifest Manifest(BackupWork work, ProofLevel level, int credentials)
    {
        var (run, subject) = (work.Run, work.Subject);
        var contents = run.Contents!;
        return Coming(work) with
        {
            Migrations = contents.Migrations,
            Tables = [.. contents.Rows.OrderBy(t => t.Key, StringComparer.Ordinal).Select(t => new SourceTable(t.Key, t.Value, subject.HistoryTables.Match(t.Key)))],
            SchemaDigest = contents.SchemaDigest,
            Files = run.Files,
            SaltKey = run.SaltKey ??= subject.SaltKey.Length == 0 ? null : SaltFingerprint.Make(subject.SaltKey, RandomNumberGenerator.GetBytes(SaltFingerprint.KeyLength)),
            Proof = new(level, work.Clock.GetUtcNow(), credentials),
        };
    }

    /// <summary>What is known of it before the database was looked into.</summary>
    public static Manifest Coming(BackupWork work)
    {
        var (run, subject, server) = (work.Run, work.Subject, work.Subject.Server);
        return new()
        {
            Name = run.Name,
            Sequence = run.Sequence,
            Taken = run.Taken,
            Project = subject.Project,
            IsSandbox = subject.IsSandbox,
            StackVersion = subject.StackVersion,
            Commit = subject.Commit,
            Server = new(server.Version, server.Major, subject.Image, server.Collation),
            Tools = server.Tools,
            Gateway = new(subject.GatewayImage, subject.GatewayDigest),
            Migrations = server.Migrations,
            Database = new(server.Database, server.Bytes),
            Tables = [],
            SchemaDigest = "",
            Files = [.. Dumps.In(work.Request.Tier).Select(tier => new StoredFile(DumpName.Of(tier), 0, ""))],
            Proof = new(work.Request.Proof, run.Taken, 0),
            Origin = work.Request.Origin,
        };
    }
}
