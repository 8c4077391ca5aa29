namespace Integration.Tests.Releases.Stage;

/// <summary>
/// The requests of a run, counted so that the same number means the same moment in every run: GitHub's list is asked again each second until it has
/// settled, and how often that is depends on how fast the machine is. A question that follows its like is the same moment.
/// </summary>
internal sealed class RequestMoments
{
    private string? last;
    private int count;

    /// <summary>The number of the moment that a request begins, from 1; nothing where it repeats the one before.</summary>
    public int? Begun(string request)
    {
        var isRepeated = request == last && request.StartsWith("GET ", StringComparison.Ordinal);
        last = request;
        return isRepeated ? null : ++count;
    }
}
