namespace Sandbox.Ollama.Api;

/// <summary>A group of routes that belong together.</summary>
internal interface IRoutes
{
    void Map(IEndpointRouteBuilder routes);
}
