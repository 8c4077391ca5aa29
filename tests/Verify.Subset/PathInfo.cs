namespace VerifyTests;

public readonly struct PathInfo
{
    public PathInfo(string? directory = null, string? typeName = null, string? methodName = null)
    {
        Directory = directory;
        TypeName = typeName;
        MethodName = methodName;
    }

    public string? Directory { get; }

    public string? TypeName { get; }

    public string? MethodName { get; }
}
