namespace LitellmStack.CommandLine;

/// <summary>The right word that a wrong one was most likely meant to be.</summary>
public static class NearestWord
{
    /// <summary>Nothing where no word is near: a third of the letters may be wrong, two at the least. What has no letter is near to none.</summary>
    public static string? Of(string word, IEnumerable<string> words) => !word.Any(char.IsLetterOrDigit) ? null : words
        .Select(w => (Word: w, Distance: Distance(word.ToUpperInvariant(), w.ToUpperInvariant())))
        .Where(w => w.Distance <= Math.Max(2, w.Word.Length / 3) || w.Word.StartsWith(word, StringComparison.OrdinalIgnoreCase))
        .OrderBy(w => w.Distance)
        .ThenBy(w => w.Word, StringComparer.Ordinal)
        .Select(w => w.Word)
        .FirstOrDefault();

    /// <summary>The nearest word within some edits; nothing where there is none. For words that may well be right: fewer edits, fewer wrong guesses.</summary>
    public static string? Within(int edits, string word, IEnumerable<string> words) => words
        .Where(w => Math.Abs(w.Length - word.Length) <= edits)
        .Select(w => (Word: w, Distance: Distance(word.ToUpperInvariant(), w.ToUpperInvariant())))
        .Where(w => w.Distance <= edits)
        .OrderBy(w => w.Distance)
        .ThenBy(w => w.Word, StringComparer.Ordinal)
        .Select(w => w.Word)
        .FirstOrDefault();

    /// <summary>Edits (insert, delete, replace, swap of neighbours) between two words.</summary>
    private static int Distance(string a, string b)
    {
        var rows = Enumerable.Range(0, a.Length + 1).Select(_ => new int[b.Length + 1]).ToArray();
        for (var i = 0; i <= a.Length; i++)
        {
            for (var j = 0; j <= b.Length; j++)
            {
                rows[i][j] = i == 0 ? j : j == 0 ? i : Math.Min(
                    Math.Min(rows[i - 1][j] + 1, rows[i][j - 1] + 1),
                    rows[i - 1][j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1));
                if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1])
                {
                    rows[i][j] = Math.Min(rows[i][j], rows[i - 2][j - 2] + 1);
                }
            }
        }

        return rows[a.Length][b.Length];
    }
}
