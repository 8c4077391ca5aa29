using System.Text;

using LitellmStack.Adapters.Postgres;

namespace LitellmStack.Adapters.Tests.Postgres;

public sealed class DigestOfASchema
{
    private const string Schema = "CREATE TABLE public.\"A\" (\n    id bigint NOT NULL\n);\n";

    [Theory]
    [InlineData("--\n-- Dumped from database version 17.10\n--\n\n")]
    [InlineData("\\restrict 8sKxyz\n\n")]
    [InlineData("\\unrestrict 8sKxyz\n")]
    [InlineData("SET statement_timeout = 0;\nSELECT pg_catalog.set_config('search_path', '', false);\n")]
    public void IsTheSameWhateverStandsAround(string around) => Digest(around + Schema + around).ShouldBe(Digest(Schema));

    [Theory]
    [InlineData("CREATE INDEX a ON public.\"A\" (id);\n")]
    [InlineData("    SET DEFAULT;\n")]
    public void IsAnotherForEveryOtherLine(string line) => Digest(Schema + line).ShouldNotBe(Digest(Schema));

    private static string Digest(string dump)
    {
        using var stream = new MemoryStream(Encoding.UTF8.GetBytes(dump));
        return SchemaDigest.Of(stream);
    }
}
