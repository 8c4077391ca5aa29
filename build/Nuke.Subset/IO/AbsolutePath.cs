namespace Nuke.Common.IO;

/// <summary>A rooted, normalised path.</summary>
public class AbsolutePath
{
    private readonly string path;

    private AbsolutePath(string path)
    {
        this.path = path;
    }

    public string Name => Path.GetFileName(path);

    public string NameWithoutExtension => Path.GetFileNameWithoutExtension(path);

    public string Extension => Path.GetExtension(path);

    public AbsolutePath Parent => Path.GetDirectoryName(path);

    public static AbsolutePath Create(string path)
    {
        if (!Path.IsPathRooted(path))
            throw new ArgumentException($"Path '{path}' must be rooted");
        return new AbsolutePath(Path.TrimEndingDirectorySeparator(Path.GetFullPath(path)));
    }

    public static implicit operator AbsolutePath(string path) => path is null ? null : Create(path);

    public static implicit operator string(AbsolutePath path) => path?.path;

    public static AbsolutePath operator /(AbsolutePath left, string right)
    {
        if (Path.IsPathRooted(right))
            throw new ArgumentException("Second path must not be rooted");
        return Create(Path.Combine(left.path, right));
    }

    public static AbsolutePath operator /(AbsolutePath left, Range range) =>
        range.Equals(Range.All) ? left.Parent : throw new ArgumentException("Only '..' names a parent.");

    public static AbsolutePath operator +(AbsolutePath left, string right) => Create(left.path + right);

    public static bool operator ==(AbsolutePath a, AbsolutePath b) => Equals(a, b);

    public static bool operator !=(AbsolutePath a, AbsolutePath b) => !Equals(a, b);

    public override bool Equals(object obj) => obj is AbsolutePath other && string.Equals(path, other.path, Comparison);

    public override int GetHashCode() => path.GetHashCode(Comparison);

    public override string ToString() => path;

    private static StringComparison Comparison => OperatingSystem.IsWindows() ? StringComparison.OrdinalIgnoreCase : StringComparison.Ordinal;
}
