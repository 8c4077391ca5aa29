namespace Conformance;

internal enum Strength
{
    Weak,
    Medium,
    Strong,
}
