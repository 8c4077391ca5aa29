using System.Text;

using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;

using LitellmStack.Backup;
using LitellmStack.Testing.Backup;

namespace LitellmStack.Tests.Backup;

/// <summary>Whatever the bytes: a value, never an exception. The seed is fixed.</summary>
public sealed class AnyManifest
{
    private const string Seed = "2718,2819";

    private static readonly string Text = Encoding.UTF8.GetString(ManifestText.Write(Manifests.Of(7)));

    private static readonly string[] Pieces =
        ["{", "}", "[", "]", "[]", "{}", "\"", ",", ":", "null", "true", "-1", "1e400", "99999999999999999999", "\\ud800", "\\", "\n", "\0", "\ufeff", "..", "/", "모델", "\"format\": 3,", "\"files\":", "0"];

    [Property(MaxTest = 500, Replay = Seed)]
    public void IsAValueWhateverItsBytes(byte[]? bytes) => ManifestReader.Read(bytes ?? []).ShouldBeOfType<ManifestReading.Unreadable>();

    /// <summary>With a right digest, so that every part of the reader is reached.</summary>
    [Property(MaxTest = 3000, Replay = Seed)]
    public Property IsAValueHoweverItIsMutated() => Prop.ForAll(Mutated().ToArbitrary(), text =>
    {
        var reading = ManifestReader.Read(SealedText.Seal(text));
        if (reading is ManifestReading.Readable { Manifest: var manifest })
        {
            ManifestReader.Read(ManifestText.Write(manifest)).ShouldBeOfType<ManifestReading.Readable>();
            manifest.Bytes.ShouldBeGreaterThanOrEqualTo(0);
        }
    });

    private static Gen<string> Mutated() =>
        from edits in Gen.ListOf(
            from at in Gen.Choose(0, Text.Length - 70)
            from cut in Gen.Choose(0, 12)
            from piece in Gen.Elements<string>(Pieces)
            select (At: at, Cut: cut, Piece: piece))
        select edits.Take(3).Aggregate(Text, (text, edit) =>
        {
            var at = Math.Min(edit.At, text.Length - 70);
            return string.Concat(text.AsSpan(0, at), edit.Piece, text.AsSpan(Math.Min(at + edit.Cut, text.Length - 69)));
        });
}
