using System.Text;

namespace LitellmStack.CommandLine;

/// <summary>What `./build.sh` and `./build.sh Help` print.</summary>
public static class HelpText
{
    private const int NameWidth = 14;

    public static string Render()
    {
        var text = new StringBuilder();
        text.AppendLine("Your own AI gateway: LiteLLM, Ollama and PostgreSQL under Docker Compose.");
        text.AppendLine().AppendLine("  ./build.sh TARGET [--option value]…      first: ./build.sh Up   without Docker images: ./build.sh Up --sandbox");
        foreach (var group in Targets.All.GroupBy(t => t.Group))
        {
            text.AppendLine().AppendLine(group.Key);
            foreach (var target in group)
            {
                text.AppendLine($"  {target.Name.PadRight(NameWidth)}{target.Summary}");
                text.AppendLine($"  {"".PadRight(NameWidth)}  ./build.sh {target.Example}");
            }
        }

        text.AppendLine().AppendLine("Options");
        foreach (var option in Targets.AllOptions)
        {
            var takers = Options.OfEveryTarget.Contains(option) ? "every target" : string.Join(", ", Targets.All.Where(t => t.Options.Any(o => o.Name == option.Name)).Select(t => t.Name));
            text.AppendLine($"  {$"{option.Typed} {option.Placeholder}".TrimEnd()}");
            text.AppendLine($"  {"".PadRight(NameWidth)}{option.Summary}   [{takers}]");
        }

        text.AppendLine().AppendLine("Each option can be set as STACK_NAME (STACK_SANDBOX=1) or in .nuke/parameters.json. Exit codes: 0 done, 1 not right, 2 wrong use, 3 the outside world; docs/operations.md");
        return text.ToString();
    }
}
