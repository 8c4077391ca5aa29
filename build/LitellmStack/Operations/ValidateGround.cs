using LitellmStack.Compose;
using LitellmStack.Ports;

namespace LitellmStack.Operations;

/// <summary>Where a stack to be validated lies.</summary>
/// <param name="IsOwn">True for this clone, whose layout is known; false for a folder that someone named.</param>
/// <param name="Shown">The folder as it was named, for words; "" for this clone.</param>
/// <param name="Compose">Called in that folder.</param>
public sealed record ValidateGround(IStackFolder Folder, bool IsOwn, string Shown, ICompose Compose);
