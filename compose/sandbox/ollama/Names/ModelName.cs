using System.Text.RegularExpressions;

namespace Sandbox.Ollama.Names;

/// <summary>[host/][namespace/]model[:tag]; what is left out has a default, and case does not matter where names are compared.</summary>
internal sealed partial record ModelName(string Host, string Namespace, string Model, string Tag)
{
    public const string DefaultHost = "registry.ollama.ai";
    public const string DefaultNamespace = "library";
    public const string DefaultTag = "latest";

    /// <summary>As Ollama shows it: defaults hidden, the tag always there.</summary>
    public string Short => Host != DefaultHost ? $"{Host}/{Namespace}/{Model}:{Tag}"
        : Namespace != DefaultNamespace ? $"{Namespace}/{Model}:{Tag}"
        : $"{Model}:{Tag}";

    public string Full => $"{Host}/{Namespace}/{Model}:{Tag}";

    public static ModelName? Parse(string? text)
    {
        var rest = (text ?? "").Split("://", 2)[^1];
        var (path, tag) = SplitTag(rest);
        var name = path.Split('/') switch
        {
            [var model] => new ModelName(DefaultHost, DefaultNamespace, model, tag),
            [var space, var model] => new ModelName(DefaultHost, space, model, tag),
            [var host, var space, var model] => new ModelName(host, space, model, tag),
            _ => null,
        };
        return name is not null && name.IsWellFormed() ? name : null;
    }

    public bool IsSameAs(ModelName other) => Full.Equals(other.Full, StringComparison.OrdinalIgnoreCase);

    private static (string Path, string Tag) SplitTag(string text)
    {
        var colon = text.LastIndexOf(':');
        return colon > text.LastIndexOf('/') ? (text[..colon], text[(colon + 1)..]) : (text, DefaultTag);
    }

    private bool IsWellFormed() =>
        HostForm().IsMatch(Host) && NamespaceForm().IsMatch(Namespace) && PartForm().IsMatch(Model) && PartForm().IsMatch(Tag);

    [GeneratedRegex(@"\A[A-Za-z0-9_][A-Za-z0-9_.:-]{0,349}\z")]
    private static partial Regex HostForm();

    [GeneratedRegex(@"\A[A-Za-z0-9_][A-Za-z0-9_-]{0,79}\z")]
    private static partial Regex NamespaceForm();

    [GeneratedRegex(@"\A[A-Za-z0-9_][A-Za-z0-9_.-]{0,79}\z")]
    private static partial Regex PartForm();
}
