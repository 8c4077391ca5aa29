using System.Globalization;

namespace LitellmStack.Backup;

/// <summary>Numbers as an operator reads them.</summary>
internal static class Quantity
{
    private static readonly string[] Units = ["bytes", "kB", "MB", "GB", "TB"];

    /// <summary>"402 MB", in powers of 1000 and three digits.</summary>
    public static string Bytes(long bytes)
    {
        var (value, unit) = ((double)bytes, 0);
        for (; value >= 999.5 && unit < Units.Length - 1; unit++)
        {
            value /= 1000;
        }

        var digits = unit == 0 || value >= 99.95 ? 0 : value >= 9.995 ? 1 : 2;
        return string.Create(CultureInfo.InvariantCulture, $"{Math.Round(value, digits)} {Units[unit]}");
    }

    /// <summary>"3 118 402".</summary>
    public static string Count(long number) => number.ToString("#,0", CultureInfo.InvariantCulture).Replace(',', ' ');

    /// <summary>"1 table", "41 tables".</summary>
    public static string Of(long number, string one) => $"{Count(number)} {one}{(number == 1 ? "" : "s")}";
}
