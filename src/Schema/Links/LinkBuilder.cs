using System.Globalization;
using Qplet.GraphQL.Data.Samples;

namespace Qplet.GraphQL.Schema.Links;

/// <summary>Builds the URLs in the schema.</summary>
public sealed class LinkBuilder(LinkOptions options)
{
    /// <summary>The URL of the page where users change their plan.</summary>
    public Uri Plans { get; } = new(options.Website, "settings/plans");

    /// <summary>Returns the URL of a user's public page.</summary>
    public Uri Profile(string username) => new(options.Website, $"profile/{Uri.EscapeDataString(username)}");

    /// <summary>Returns the URL of a release's public page.</summary>
    public Uri Release(int id) => new(options.Website, string.Create(CultureInfo.InvariantCulture, $"releases/{id}"));

    /// <summary>Returns the URL of a page that shows a release in a frame of another site.</summary>
    public Uri ReleaseFrame(int id) => new(options.Website, string.Create(CultureInfo.InvariantCulture, $"share/embed/releases/{id}"));

    /// <summary>Returns the URL of a file with all data of a user.</summary>
    public Uri Export(Guid id, string secret) => new(options.Server, string.Create(CultureInfo.InvariantCulture, $"data-exports/{id:N}/{secret}"));

    /// <summary>Returns the URL of a calendar feed.</summary>
    public Uri CalendarFeed(string token) => new(options.Server, $"calendar-feeds/{token}.ics");

    /// <summary>Returns a stored URL. Null if the text is neither an absolute http or https URL nor the address of a file of the sample data.</summary>
    public Uri? Stored(string? text) =>
        text?.StartsWith(SampleMedia.Folder, StringComparison.Ordinal) == true ? new Uri(options.Server, text) : StoredUri.Of(text);
}
