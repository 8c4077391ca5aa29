using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;

using LitellmStack.Compose;
using LitellmStack.Environment;
using LitellmStack.Machine;
using LitellmStack.Ports;
using LitellmStack.Testing.Machine;

namespace LitellmStack.Testing.Compose;

/// <summary>
/// Compose on a <see cref="FakeEngine"/>: reads project, files and digests from the environment file that a call names, and creates, recreates,
/// starts and removes containers as Compose does, by the digest of their configuration.
/// </summary>
public sealed class FakeCompose(Calls calls, IFiles files, FakeEngine engine, FakeImages images) : ICompose
{
    private readonly List<string> attached = [];
    private int made;

    /// <summary>The services of the base file; an overlay may take some away.</summary>
    public IReadOnlyList<FakeService> Services { get; set; } = FakeService.OfTheStack;

    public string? Installed { get; set; } = "2.40.3";

    public bool IsInstalled => Installed is not null;

    /// <summary>Services whose container ends right after it was started, with their exit code.</summary>
    public Dictionary<string, int> Broken { get; } = new(StringComparer.Ordinal);

    /// <summary>What Compose says against the files, nothing where it accepts them.</summary>
    public string? Refusal { get; set; }

    /// <summary>Calls on the user's terminal.</summary>
    public IReadOnlyList<string> Attached => attached;

    public int AttachedExitCode { get; set; }

    public Task<string?> Version(CancellationToken cancellation) => Task.FromResult(Installed);

    public Task<ComposeAnswer> Run(ComposeCall call, IProgress<string>? lines, CancellationToken cancellation) =>
        calls.Answer($"{call}", () => Refusal is not null ? new ComposeAnswer(15, "", Refusal) : call.Arguments.ToArray() switch
        {
            ["config", "--format", "json"] => new ComposeAnswer(0, Config(call), ""),
            ["config", "--hash", "*"] => new ComposeAnswer(0, string.Concat(Selected(call).Select(s => $"{s.Name} {Hash(call, s)}\n")), ""),
            ["config", "--quiet"] => new ComposeAnswer(0, "", ""),
            ["up", .. var options] => Up(call, [.. options.SkipWhile(o => o.StartsWith("--", StringComparison.Ordinal) || o == "never")]),
            ["stop", .. var services] => Each(call, services, c => c with { State = "exited", Health = null, ExitCode = 0 }),
            ["start", .. var services] => Each(call, services, Run),
            ["down", .. var options] => Down(call, options.Contains("--volumes")),
            _ => new ComposeAnswer(1, "", $"unknown command: {call}"),
        });

    public Task<int> Attach(ComposeCall call, CancellationToken cancellation)
    {
        attached.Add($"{call}");
        return Task.FromResult(AttachedExitCode);
    }

    private ComposeAnswer Up(ComposeCall call, IReadOnlyList<string> only)
    {
        var project = Project(call);
        var wanted = Selected(call).Where(s => only.Count == 0 || only.Contains(s.Name) || Selected(call).Any(o => only.Contains(o.Name) && o.DependsOn.Contains(s.Name))).ToList();
        if (wanted.Find(s => !images.IsPresent(Image(call, s))) is { } missing)
        {
            return new ComposeAnswer(1, "", $"Error response from daemon: No such image: {Image(call, missing)}");
        }

        var there = engine.Containers(project, default).Result;
        foreach (var other in there.Where(c => only.Count == 0 && wanted.TrueForAll(s => s.Name != c.Service)))
        {
            engine.Remove(project, other.Service);
        }

        foreach (var volume in wanted.SelectMany(s => s.Volumes).Where(v => engine.Volumes(project, default).Result.All(other => other.Volume != v)))
        {
            engine.PutVolume(project, new VolumeFacts($"{project}_{volume}", volume, $"2026-01-02T03:04:{++made:00}Z"));
        }

        foreach (var service in wanted)
        {
            Raise(call, project, service, there.FirstOrDefault(c => c.Service == service.Name));
        }

        return new ComposeAnswer(0, "", "");
    }

    private void Raise(ComposeCall call, string project, FakeService service, ContainerFacts? old)
    {
        var hash = Hash(call, service);
        var isKept = old?.ConfigHash == hash;
        var container = isKept ? old! : new ContainerFacts(
            $"{service.Name}-{++made}", $"{project}-{service.Name}-1", service.Name, Image(call, service), "created", null, 0, hash, new DateTimeOffset(2026, 1, 2, 3, 4, 5, TimeSpan.Zero).AddSeconds(made));
        engine.Put(project, Run(container));
    }

    private ContainerFacts Run(ContainerFacts container) => Broken.TryGetValue(container.Service, out var code)
        ? container with { State = "exited", Health = "starting", ExitCode = code }
        : container with { State = "running", Health = "healthy", ExitCode = 0 };

    /// <summary>Stopping what is stopped and starting what runs changes nothing; a service without a container is no trouble to either.</summary>
    private ComposeAnswer Each(ComposeCall call, IReadOnlyList<string> services, Func<ContainerFacts, ContainerFacts> change)
    {
        foreach (var container in engine.Containers(Project(call), default).Result.Where(c => services.Contains(c.Service)))
        {
            engine.Put(Project(call), change(container));
        }

        return new ComposeAnswer(0, "", "");
    }

    private ComposeAnswer Down(ComposeCall call, bool volumes)
    {
        var project = call.Project ?? Project(call);
        foreach (var container in engine.Containers(project, default).Result)
        {
            engine.Remove(project, container.Service);
        }

        if (volumes)
        {
            engine.RemoveVolumes(project);
        }

        return new ComposeAnswer(0, "", "");
    }

    private string Config(ComposeCall call) => new JsonObject
    {
        ["name"] = Project(call),
        ["services"] = new JsonObject(Selected(call).Select(s => KeyValuePair.Create<string, JsonNode?>(s.Name, (s with { DependsOn = [.. s.DependsOn.Where(d => Selected(call).Exists(o => o.Name == d))] }).ToJson(Image(call, s))))),
    }.ToJsonString();

    private List<FakeService> Selected(ComposeCall call)
    {
        var chosen = Variables(call).GetValueOrDefault("COMPOSE_FILE", "");
        return [.. Services.Where(s => s.Name == "ollama"
            ? !chosen.Contains("external-ollama", StringComparison.Ordinal)
            : !chosen.Contains("ollama-only", StringComparison.Ordinal))];
    }

    private string Image(ComposeCall call, FakeService service) => Variables(call).TryGetValue("SANDBOX_TAG", out var tag)
        ? $"litellm-stack-sandbox/{service.SandboxImage}:{tag}"
        : service.Image;

    private string Project(ComposeCall call) => Variables(call)["COMPOSE_PROJECT_NAME"];

    /// <summary>Of everything that makes a container another one; the settings are the gateway's alone.</summary>
    private string Hash(ComposeCall call, FakeService service)
    {
        var variables = Variables(call);
        var digest = service.Name == "litellm" ? variables.GetValueOrDefault("SETTINGS_DIGEST", "") : "";
        var text = $"{service.Name} {Image(call, service)} {variables.GetValueOrDefault("COMPOSE_FILE")} {digest}";
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)))[..12];
    }

    private IReadOnlyDictionary<string, string> Variables(ComposeCall call) =>
        call.EnvFile is null ? call.Variables : new EnvText(Encoding.UTF8.GetString(files.Read(call.EnvFile))).Values;
}
