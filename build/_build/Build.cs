using LitellmStack.Build.Components;
using LitellmStack.Build.Entry;

using Nuke.Common;

namespace LitellmStack.Build;

/// <summary>The capabilities of this build, in reading order. There is no default target: without one, the program prints its help.</summary>
[DisableDefaultOutput(
    DefaultOutput.Logo,
    DefaultOutput.TargetHeader,
    DefaultOutput.TargetCollapse,
    DefaultOutput.ErrorsAndWarnings,
    DefaultOutput.TargetOutcome,
    DefaultOutput.BuildOutcome,
    DefaultOutput.Timestamps)]
internal sealed class Build : NukeBuild, IInit, IValidate, IUp, IDown, IModels, ILook, IHealth, IBackup, ITest, IRelease
{
    public static int Run() => Execute<Build>();

    protected override void OnBuildCreated()
    {
        NoLogo = true;
        Signals.Register();
    }

    protected override void OnBuildInitialized()
    {
        QuietLog.Install();
        Composition.Announce(((IHaveStack)this).Sandbox);
    }

    protected override void OnBuildFinished() => Session.HasFailedTarget = FailedTargets.Count > 0;
}
