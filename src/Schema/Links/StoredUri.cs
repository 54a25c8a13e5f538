namespace Qplet.GraphQL.Schema.Links;

/// <summary>Reads stored URLs.</summary>
internal static class StoredUri
{
    /// <summary>Returns the URL, or null if the text is not an absolute http or https URL.</summary>
    public static Uri? Of(string? text) => Uri.TryCreate(text, UriKind.Absolute, out var uri) && uri.Scheme is "http" or "https" ? uri : null;
}
