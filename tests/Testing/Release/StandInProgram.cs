using System.Text;

using LitellmStack.Release.Bundling;

namespace LitellmStack.Testing.Release;

/// <summary>A program of two files, as if the sources had been compiled.</summary>
public sealed class StandInProgram : IProgramPublisher
{
    private const string Libraries = """
        {
          "libraries": {
            "_build/1.2.3": { "type": "project", "serviceable": false, "sha512": "" },
            "runtimepack.Microsoft.NETCore.App.Runtime.linux-x64/10.0.9": { "type": "runtimepack", "serviceable": false, "sha512": "" },
            "YamlDotNet/18.1.0": { "type": "package", "serviceable": true, "sha512": "sha512-AAECAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA==" },
            "Brought.Along/1.0.0": { "type": "package", "serviceable": true, "sha512": "sha512-AwQFAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA==" }
          }
        }
        """;

    public IReadOnlyList<BundleEntry> Sources { get; private set; } = [];

    public Task<PublishedProgram> Publish(IReadOnlyList<BundleEntry> sources, string version, IProgress<string> progress, CancellationToken cancellation)
    {
        Sources = sources;
        return Task.FromResult(new PublishedProgram(
            [new("_build", Encoding.ASCII.GetBytes("#!/bin/sh\necho \"run with: $*\"\n"), true), new("_build.deps.json", Encoding.UTF8.GetBytes(Libraries), false)], "subset"));
    }
}
