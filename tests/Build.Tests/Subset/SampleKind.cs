namespace Build.Tests.Subset;

internal enum SampleKind
{
    One,
    Other,
}
