namespace LitellmStack.Backup;

/// <summary>Why a backup was made.</summary>
public enum BackupOrigin
{
    /// <summary>Someone, or a timer, asked for it.</summary>
    Asked,

    /// <summary>A restore kept what it was about to replace.</summary>
    BeforeRestore,
}
