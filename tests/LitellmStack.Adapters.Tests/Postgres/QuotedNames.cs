using LitellmStack.Adapters.Postgres;

namespace LitellmStack.Adapters.Tests.Postgres;

public sealed class QuotedNames
{
    [Theory]
    [InlineData("public", "LiteLLM_SpendLogs", "\"public\".\"LiteLLM_SpendLogs\"")]
    [InlineData("a.b", "c*d?", "\"a.b\".\"c*d?\"")]
    [InlineData("public", "say \"하나\"", "\"public\".\"say \"\"하나\"\"\"")]
    public void ArePatternsOfOneTable(string schema, string table, string pattern) => Quoting.Pattern(schema, table).ShouldBe(pattern);

    [Theory]
    [InlineData("litellm", "dbname='litellm'")]
    [InlineData("a=b c", "dbname='a=b c'")]
    [InlineData("it's \\ here", "dbname='it\\'s \\\\ here'")]
    public void AreConnectionStrings(string database, string connection) => Quoting.ConnectionTo(database).ShouldBe(connection);

    [Theory]
    [InlineData("/srv/backups", "type=bind,src=/srv/backups,dst=/backup,readonly")]
    [InlineData("/srv/a folder, \"new\"", "type=bind,\"src=/srv/a folder, \"\"new\"\"\",dst=/backup,readonly")]
    public void AreMounts(string folder, string mount) => Quoting.Mount(folder, "/backup").ShouldBe(mount);
}
