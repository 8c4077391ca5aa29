using LitellmStack.Findings;
using LitellmStack.Machine;
using LitellmStack.Plans;

namespace LitellmStack.Environment;

/// <summary>Makes the environment file complete: generated secrets, nothing of the user's changed, and never new secrets for an old database.</summary>
public sealed class Init(StackFiles files, Func<string, string> newSecret)
{
    /// <summary>Ports of the sandbox, so that it and a real stack run side by side.</summary>
    private static readonly Dictionary<string, string> SandboxDefaults = new(StringComparer.Ordinal)
    {
        ["LITELLM_PORT"] = "14444",
        ["OLLAMA_PORT"] = "21434",
        ["POSTGRES_PORT"] = "15431",
    };

    /// <param name="declared">Of config/env.example.</param>
    /// <param name="volumes">The project's volumes; nothing where no engine could be asked.</param>
    public (Plan? Plan, Finding? Refusal) Make(IReadOnlyList<EnvVariable> declared, IReadOnlyList<VolumeFacts>? volumes)
    {
        var file = files.Env;
        var completion = EnvCompletion.Complete(
            file, files.Assigned, declared, files.Stack.IsSandbox ? SandboxDefaults : new Dictionary<string, string>(StringComparer.Ordinal), newSecret);
        var bond = file is null ? null : DataBond.Of(file, files.Stack.Project);
        if (volumes is not null && DataBond.Check(files.Stack, bond, completion.Generated, volumes) is { } refusal)
        {
            return (null, refusal);
        }

        var detail = Detail(file is null, completion);
        return (new Plan([new Step(files.Stack.EnvFile, $"be {detail}", (_, _) =>
        {
            var text = completion.Text;
            if (volumes is null && completion.Generated.Count > 0)
            {
                text = text.WithBlock([.. text.Block.Where(line => line.Key != StackBlock.DataName), new(StackBlock.DataName, DataBond.NotLookedAt)]);
            }

            files.Save(text);
            return Task.FromResult<Outcome>(new Outcome.Done(detail));
        })
        {
            OnlyWritesFiles = true,
            DoneAlready = completion.Added.Count == 0 && files.IsEnvPrivate ? "complete, nothing changed" : null,
        }]), null);
    }

    private static string Detail(bool isNew, EnvCompletion completion) => completion.Added.Count == 0
        ? "made readable for its owner alone (0600)"
        : $"{(isNew ? "created" : "completed")}, {completion.Generated.Count} secrets generated (0600){(isNew ? "" : $", added {string.Join(", ", completion.Added)}")}";
}
