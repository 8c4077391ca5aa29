namespace LitellmStack.Compose;

/// <summary>Which part of the stack a clone runs.</summary>
public enum StackHalf
{
    Both,

    /// <summary>Ollama alone, for other machines to use.</summary>
    Ollama,

    /// <summary>Gateway and database, with an Ollama elsewhere (OLLAMA_URL).</summary>
    Gateway,
}
