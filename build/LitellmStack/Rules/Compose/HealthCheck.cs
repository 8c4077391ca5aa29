using LitellmStack.Compose;
using LitellmStack.Sources;

namespace LitellmStack.Rules.Compose;

/// <summary>What a service's health check runs.</summary>
internal sealed record HealthCheck(IReadOnlyList<Scalar> Words, bool IsShell)
{
    /// <summary>Nothing where the service has none, or switches the image's off.</summary>
    public static HealthCheck? Of(Service service) => (service.Values.GetValueOrDefault("healthcheck") as Mapping)?["test"] switch
    {
        Scalar { IsNull: false } command => new([command], IsShell: true),
        Sequence { Items: [Scalar { Text: "CMD-SHELL" }, Scalar command] } => new([command], IsShell: true),
        Sequence { Items: [Scalar { Text: "CMD" }, _, ..] } words => new([.. words.Items.Skip(1).OfType<Scalar>()], IsShell: false),
        _ => null,
    };

    /// <summary>Programs that must be there for the check to pass, with where they stand. Of alternatives ("a || b") all, and none where one can be done without.</summary>
    public IEnumerable<CheckedProgram> Programs()
    {
        if (!IsShell)
        {
            return Words.Count > 0 ? [new(Words[0].Text[(Words[0].Text.LastIndexOf('/') + 1)..], Words[0], 0)] : [];
        }

        var command = Words[0];
        var found = new List<CheckedProgram>();
        var at = 0;
        foreach (var part in command.Text.Split("||"))
        {
            var start = at + part.Length - part.TrimStart(' ', '(', '!').Length;
            var word = part.TrimStart(' ', '(', '!').Split([' ', '\t', '\n', ';', '&', '|', ')'], 2)[0];
            at += part.Length + 2;
            found.Add(new(word[(word.LastIndexOf('/') + 1)..], command, start));
        }

        return found;
    }
}
