using LitellmStack.Adapters.Postgres;
using LitellmStack.Adapters.Processes;

namespace LitellmStack.Adapters.Tests.Postgres;

public sealed class RefusedCall
{
    [Fact]
    public void OfAWrongDumpKeepsTheToolsCode()
    {
        var trouble = Refusal.Of("'pg_restore' of 'full.dump'", Ended(1, "pg_restore: error: could not read from input file: end of file"));
        trouble.ChildExitCode.ShouldBe(1);
        trouble.Message.ShouldBe("'pg_restore' of 'full.dump' ended with 1: pg_restore: error: could not read from input file: end of file");
    }

    [Theory]
    [InlineData("Error response from daemon: container 1f is not running")]
    [InlineData("Error response from daemon: No such container: db-1")]
    [InlineData("Cannot connect to the Docker daemon at unix:///var/run/docker.sock. Is the docker daemon running?")]
    [InlineData("pg_restore: error: could not execute query: server closed the connection unexpectedly")]
    [InlineData("pg_restore: error: connection to server at \"127.0.0.1\", port 5432 failed: FATAL:  the database system is in recovery mode")]
    [InlineData("pg_restore: error: COPY failed for table \"t\": ERROR:  could not extend file \"base/5/1\": No space left on device")]
    public void OfTheWorldOutsideIsNotTakenForAWrongDump(string line) => Refusal.Of("it", Ended(1, line)).ChildExitCode.ShouldBe(125);

    [Fact]
    public void OfAMissingProgramIsReadFromItsOutput()
    {
        var trouble = Refusal.Of("'pg_dump'", new PipeEnd(127, "OCI runtime exec failed: exec: \"sh\": executable file not found in $PATH: unknown\r\n", [], IsInputTaken: true));
        trouble.Message.ShouldContain("executable file not found");
        trouble.Remedy.ShouldContain("POSTGRES_IMAGE");
    }

    private static PipeEnd Ended(int exitCode, string line) => new(exitCode, "", ["something before", line], IsInputTaken: true);
}
