using System.Globalization;

using LitellmStack.Testing;

namespace LitellmStack.Tests.Changelog;

public sealed class FileOfAnyForm
{
    public static TheoryData<string> Forms => [.. Fixture.Names("forms", "bytes")];

    public static TheoryData<string> All => [.. Fixture.Names("forms", "bytes", "rules")];

    [Theory]
    [MemberData(nameof(Forms))]
    public Task IsReadWhole(string name) => Snapshot.Text(ReadText.Of(Fixture.Read(name)), "txt").UseFileName("read." + name.Replace('/', '.'));

    [Theory]
    [MemberData(nameof(All))]
    public void IsTheSameBytesAsBefore(string name)
    {
        if (Fixture.Read(name) is { IsWhole: true } file)
        {
            file.ToBytes().ShouldBe(Fixture.Bytes(name));
        }
        else
        {
            name.ShouldBeOneOf("bytes/latin-1", "bytes/utf-16", "rules/encoding");
        }
    }

    /// <summary>The program knows no cultures but one; a library that calls this one may.</summary>
    [Theory]
    [MemberData(nameof(All))]
    public void IsReadTheSameInEveryCulture(string name)
    {
        var expected = ReadText.Of(Fixture.Read(name));
        var before = CultureInfo.CurrentCulture;
        try
        {
            CultureInfo.CurrentCulture = Foreign();
            ReadText.Of(Fixture.Read(name)).ShouldBe(expected);
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }

    private static CultureInfo Foreign()
    {
        var culture = (CultureInfo)CultureInfo.InvariantCulture.Clone();
        culture.DateTimeFormat.DateSeparator = "~";
        culture.DateTimeFormat.MonthNames = [.. Enumerable.Range(1, 13).Select(month => $"moon {month}")];
        culture.DateTimeFormat.AbbreviatedMonthNames = [.. Enumerable.Range(1, 13).Select(month => $"m{month}")];
        culture.NumberFormat.NegativeSign = "minus";
        culture.NumberFormat.NumberDecimalSeparator = ",";
        return culture;
    }
}
