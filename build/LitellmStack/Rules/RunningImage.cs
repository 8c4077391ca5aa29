using LitellmStack.Compose;

namespace LitellmStack.Rules;

/// <summary>A service with an image that the tables know.</summary>
internal sealed record RunningImage(Service Service, KnownImage Known, ImageName Name);
