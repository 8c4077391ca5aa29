namespace LitellmStack.Environment;

/// <summary>Reads config/env.example: comment lines with the meaning, one line of tags behind '#:', then the assignment, commented out where it only documents a default.</summary>
public static class EnvExample
{
    private const string PrefixTag = "prefix=";

    public static IReadOnlyList<EnvVariable> Read(string text)
    {
        var variables = new List<EnvVariable>();
        var meaning = new List<string>();
        string[]? tags = null;
        foreach (var line in text.Split('\n').Select(l => l.Trim()))
        {
            if (line.StartsWith("#:", StringComparison.Ordinal))
            {
                tags = line[2..].Split([',', ' '], StringSplitOptions.RemoveEmptyEntries);
            }
            else if (tags is not null && line.Contains('=', StringComparison.Ordinal))
            {
                variables.Add(Variable(line, tags, meaning));
                tags = null;
                meaning = [];
            }
            else if (line.StartsWith("# ", StringComparison.Ordinal) && tags is null)
            {
                meaning.Add(line[2..]);
            }
            else
            {
                meaning = [];
            }
        }

        return variables;
    }

    private static EnvVariable Variable(string line, string[] tags, IReadOnlyList<string> meaning)
    {
        var parts = line.TrimStart('#', ' ').Split('=', 2);
        return new(
            parts[0],
            parts[1],
            meaning,
            IsCopied: line[0] != '#',
            IsRequired: tags.Contains("required"),
            IsSecret: tags.Contains("secret"),
            IsGenerated: tags.Contains("generated"),
            Prefix: tags.FirstOrDefault(t => t.StartsWith(PrefixTag, StringComparison.Ordinal))?[PrefixTag.Length..] ?? "");
    }
}
