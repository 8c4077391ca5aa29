namespace Sandbox.Ollama;

/// <summary>The image has no shell and no curl: the program asks itself.</summary>
internal static class HealthProbe
{
    private static readonly TimeSpan Bound = TimeSpan.FromSeconds(3);

    public static async Task<int> Ask(string address, TextWriter error)
    {
        using var http = new HttpClient { Timeout = Bound };
        try
        {
            using var answer = await http.GetAsync(new Uri(address));
            if (answer.IsSuccessStatusCode)
                return 0;

            await error.WriteLineAsync($"'{address}' answers {(int)answer.StatusCode}.");
        }
        catch (Exception e) when (e is HttpRequestException or TaskCanceledException or UriFormatException)
        {
            await error.WriteLineAsync($"'{address}' does not answer: {e.Message}");
        }

        return 1;
    }
}
