namespace LitellmStack.LiteLlm;

/// <summary>Where a key that has no effect in its section is read.</summary>
public abstract record KeyHome
{
    private KeyHome()
    {
    }

    /// <summary>At the top of the settings.</summary>
    public sealed record Top(string Key) : KeyHome;

    public sealed record Section(string Name, string Key) : KeyHome;

    /// <summary>In the environment of the gateway's container, not in its settings.</summary>
    public sealed record Variable(string Name) : KeyHome;

    public sealed record Nowhere : KeyHome;

    /// <param name="written">As the tables write it: "search_tools", "general_settings.master_key", "environment.UI_PASSWORD"; nothing where it works nowhere.</param>
    public static KeyHome Read(string? written) => (written ?? "").Split('.', 2) switch
    {
        [""] => new Nowhere(),
        ["environment", var variable] => new Variable(variable),
        [var section, var key] => new Section(section, key),
        var parts => new Top(parts[0]),
    };
}
