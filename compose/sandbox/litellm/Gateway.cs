using Sandbox.LiteLlm.Auth;
using Sandbox.LiteLlm.Database;
using Sandbox.LiteLlm.Http;
using Sandbox.LiteLlm.Keys;
using Sandbox.LiteLlm.Routing;
using Sandbox.LiteLlm.Settings;
using Sandbox.LiteLlm.Spend;
using Sandbox.LiteLlm.Stored;
using Sandbox.LiteLlm.Upstream;

namespace Sandbox.LiteLlm;

/// <summary>What the routes share.</summary>
internal sealed record Gateway(
    GatewaySettings Settings,
    Router Router,
    Upstreams Upstreams,
    Connection? Database,
    StoredState? Stored,
    Gatekeeper Gatekeeper,
    SpendQueue Spend,
    Drain Drain,
    TimeProvider Clock)
{
    public KeyTable Keys => new((Database ?? throw RefusedException.NoDatabase()).Source);
}
