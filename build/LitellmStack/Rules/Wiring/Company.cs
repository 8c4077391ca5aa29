namespace LitellmStack.Rules.Wiring;

/// <summary>Whether two services run at the same time, by their profiles.</summary>
internal enum Company
{
    /// <summary>By different profiles: most often one or the other.</summary>
    NotToBeSaid,

    /// <summary>One runs always, the other with a profile.</summary>
    WithAProfile,

    /// <summary>Whenever one of them does.</summary>
    Always,
}
