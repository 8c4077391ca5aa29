namespace LitellmStack.Sources;

/// <summary>Whose reader the file is written for: they differ in tags, in duplicate keys and in several documents.</summary>
public enum YamlDialect
{
    /// <summary>PyYAML's safe loader, as LiteLLM uses it: own tags and further documents end the start, of duplicate keys the last one wins silently.</summary>
    Gateway,

    /// <summary>Compose: own tags are known (!reset, !override), further documents are overlays, duplicate keys are refused.</summary>
    Compose,

    /// <summary>Files of this project: plain YAML.</summary>
    Own,
}
