namespace Sandbox.LiteLlm.Routing;

/// <summary>The provider prefixes that LiteLLM 1.108 knows.</summary>
internal static class Providers
{
    private static readonly HashSet<string> Known = new(
    [
        "openai", "chatgpt", "openai_like", "jina_ai", "xai", "zai", "custom_openai", "text-completion-openai", "cohere", "cohere_chat", "clarifai",
        "anthropic", "anthropic_text", "bytez", "replicate", "reducto", "runwayml", "aws_polly", "huggingface", "together_ai", "openrouter",
        "datarobot", "vertex_ai", "vertex_ai_beta", "gemini", "ai21", "baseten", "black_forest_labs", "azure", "azure_text", "azure_ai", "sagemaker",
        "sagemaker_chat", "sagemaker_nova", "bedrock", "vllm", "nlp_cloud", "petals", "oobabooga", "ollama", "ollama_chat", "deepinfra", "perplexity",
        "mistral", "milvus", "groq", "a2a", "gigachat", "nvidia_nim", "nvidia_riva", "soniox", "cerebras", "ai21_chat", "volcengine", "codestral",
        "text-completion-codestral", "dashscope", "modelscope", "moonshot", "publicai", "v0", "morph", "lambda_ai", "inception",
        "text-completion-inception", "deepseek", "sambanova", "maritalk", "voyage", "cloudflare", "xinference", "fireworks_ai", "friendliai",
        "featherless_ai", "watsonx", "watsonx_text", "triton", "predibase", "databricks", "empower", "github", "ragflow", "compactifai",
        "docker_model_runner", "custom", "litellm_proxy", "hosted_vllm", "tencent", "llamafile", "lm_studio", "galadriel", "nebius", "infinity",
        "deepgram", "elevenlabs", "novita", "aiohttp_openai", "langfuse", "humanloop", "topaz", "sap", "assemblyai", "charity_engine",
        "github_copilot", "snowflake", "gradient_ai", "meta_llama", "nscale", "pg_vector", "s3_vectors", "helicone", "hyperbolic", "recraft",
        "fal_ai", "stability", "heroku", "aiml", "cometapi", "oci", "auto_router", "vercel_ai_gateway", "dotprompt", "manus", "wandb", "ovhcloud",
        "scaleway", "lemonade", "amazon_nova", "a2a_agent", "langgraph", "langflow", "minimax", "synthetic", "apertis", "nano-gpt", "poe", "chutes",
        "neosantara", "parasail", "xiaomi_mimo", "tensormesh", "libertai", "pinstripes", "darkbloom", "meta", "litellm_agent", "cursor",
        "bedrock_mantle", "gdc", "qwencloud", "qwen_ai_platform", "nadir", "prism", "sail",
    ], StringComparer.Ordinal);

    /// <summary>Beginnings of names that LiteLLM's price map knows without a prefix, and whose they are. A selection: the map has some thousands.</summary>
    private static readonly (string Beginning, string Provider)[] Bare =
    [
        ("gpt-", "openai"), ("o1", "openai"), ("o3", "openai"), ("o4", "openai"), ("text-embedding-", "openai"), ("claude-", "anthropic"),
        ("command-r", "cohere_chat"), ("gemini-", "vertex_ai"),
    ];

    public static (string Provider, string Model)? Split(string model, string? customProvider)
    {
        if (customProvider is not null)
        {
            return (customProvider, model.StartsWith(customProvider + "/", StringComparison.Ordinal) ? model[(customProvider.Length + 1)..] : model);
        }

        var slash = model.IndexOf('/', StringComparison.Ordinal);
        if (slash > 0 && Known.Contains(model[..slash]))
        {
            return (model[..slash], model[(slash + 1)..]);
        }

        // 'gpt-oss:20b' is how Ollama writes a model; OpenAI's names have no colon.
        var bare = Array.Find(Bare, one => model.StartsWith(one.Beginning, StringComparison.Ordinal) && !model.Contains(':', StringComparison.Ordinal));
        return bare.Provider is null ? null : (bare.Provider, model);
    }
}
