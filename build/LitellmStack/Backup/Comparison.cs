namespace LitellmStack.Backup;

/// <summary>A restored database against what was in the snapshot.</summary>
public sealed class Comparison(Manifest manifest, StoredSecrets secrets, string? saltKey)
{
    private const int MostNamed = 5;

    /// <summary>Everything that differs; how many stored credentials decrypt, and how many do not.</summary>
    /// <param name="major">The server's that holds the restored database: another one words its schema differently.</param>
    public (IReadOnlyList<string> Troubles, int Decrypted, int Locked) With(Tier tier, Contents restored, int major)
    {
        var troubles = new List<string>();
        if (major == manifest.Server.Major && restored.SchemaDigest != manifest.SchemaDigest)
        {
            troubles.Add("its schema is not the one that was saved");
        }

        troubles.AddRange(Rows(tier, restored));
        if (restored.Damages is { Count: > 0 } damages)
        {
            troubles.Add($"amcheck finds {Quantity.Of(damages.Count, "damaged index")}: {string.Join("; ", damages.Take(MostNamed))}");
        }

        var encrypted = saltKey is null ? [] : restored.StoredSecrets.Where(StoredSecrets.LooksEncrypted).ToList();
        var decrypted = encrypted.Count(value => secrets.Decrypts(value, saltKey!));
        if (encrypted.Count > 0 && decrypted == 0)
        {
            troubles.Add($"none of {Quantity.Of(encrypted.Count, "stored credential")} decrypts with the present LITELLM_SALT_KEY");
        }

        return (troubles, decrypted, encrypted.Count - decrypted);
    }

    private IEnumerable<string> Rows(Tier tier, Contents restored)
    {
        var expected = manifest.Tables.ToDictionary(t => t.Name, t => tier == Tier.Essential && t.IsHistory ? 0 : t.Rows, StringComparer.Ordinal);
        var absent = expected.Keys.Except(restored.Rows.Keys).Order(StringComparer.Ordinal).ToList();
        if (absent.Count > 0)
        {
            yield return $"{Quantity.Of(absent.Count, "table")} missing: {string.Join(", ", absent.Take(MostNamed))}";
        }

        foreach (var table in restored.Rows.Keys.Except(expected.Keys).Order(StringComparer.Ordinal).Take(MostNamed))
        {
            yield return $"table '{table}' was not in the snapshot";
        }

        foreach (var (table, rows) in expected.Where(t => restored.Rows.TryGetValue(t.Key, out var now) && now != t.Value).OrderBy(t => t.Key, StringComparer.Ordinal).Take(MostNamed))
        {
            yield return $"'{table}' has {Quantity.Of(restored.Rows[table], "row")} instead of {Quantity.Count(rows)}";
        }
    }
}
