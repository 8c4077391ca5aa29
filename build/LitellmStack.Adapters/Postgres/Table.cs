namespace LitellmStack.Adapters.Postgres;

/// <summary>A table as the server lists it.</summary>
internal sealed record Table(string Schema, string Name)
{
    /// <summary>"schema.table".</summary>
    public string FullName => $"{Schema}.{Name}";
}
