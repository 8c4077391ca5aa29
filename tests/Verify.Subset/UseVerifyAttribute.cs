using System.Reflection;

using Xunit.Sdk;

namespace VerifyXunit;

/// <summary>Marks a test assembly, so that a snapshot knows which test asks for it: xunit 2 tells nobody else.</summary>
[AttributeUsage(AttributeTargets.Assembly)]
public sealed class UseVerifyAttribute : BeforeAfterTestAttribute
{
    private static readonly AsyncLocal<MethodInfo?> Running = new();

    public override void Before(MethodInfo methodUnderTest) => Running.Value = methodUnderTest;

    public override void After(MethodInfo methodUnderTest) => Running.Value = null;

    internal static MethodInfo Current => Running.Value ?? throw new InvalidOperationException(
        "No test is running here: '[assembly: VerifyXunit.UseVerify]' is missing, or the snapshot was asked for outside a test.");
}
