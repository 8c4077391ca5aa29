using System.Text.RegularExpressions;

namespace Build.Tests.Bootstrap;

/// <summary>A situation of the package source, and what was chosen in it.</summary>
public abstract class PackageSourceTest : CloneTest
{
    private protected string Remembered => Regex.Match(File.ReadAllText(Clone.Memory), ">([a-z]+)</BuildPackages>").Groups[1].Value;

    /// <summary>The calls since the last look, as 'restore published'.</summary>
    protected string[] NewChoices()
    {
        var calls = Sdk.Calls.Select(x => Regex.Replace(x, "^([a-z]+).*?(-p:BuildPackages=([a-z]+).*)?$", "$1 $3").Trim()).ToArray();
        Sdk.Forget();
        return calls;
    }
}
