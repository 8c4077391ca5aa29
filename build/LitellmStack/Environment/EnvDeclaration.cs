using LitellmStack.Findings;

namespace LitellmStack.Environment;

/// <summary>A variable of config/env.example, and where it is declared.</summary>
public sealed record EnvDeclaration(EnvVariable Variable, Place Place)
{
    public string Name => Variable.Name;
}
