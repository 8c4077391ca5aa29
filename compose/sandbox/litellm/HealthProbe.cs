namespace Sandbox.LiteLlm;

/// <summary>The image has neither curl nor wget: the program asks itself whether it is alive.</summary>
internal static class HealthProbe
{
    public static async Task<int> Ask(string url, TextWriter errors)
    {
        using var http = new HttpClient { Timeout = TimeSpan.FromSeconds(5) };
        try
        {
            using var response = await http.GetAsync(new Uri(url));
            if (response.IsSuccessStatusCode)
            {
                return 0;
            }

            await errors.WriteLineAsync($"'{url}' answers {(int)response.StatusCode}: {await response.Content.ReadAsStringAsync()}");
        }
        catch (Exception away) when (away is HttpRequestException or TaskCanceledException or UriFormatException or NotSupportedException)
        {
            await errors.WriteLineAsync($"'{url}' does not answer: {away.Message}");
        }

        return 1;
    }
}
